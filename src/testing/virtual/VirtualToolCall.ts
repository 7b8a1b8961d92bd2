import type { PermissionRequest } from '../../protocol/PermissionRequest.js';
import type { Answering } from '../../responders/Responder.js';

/** A call of a tool, as a virtual agent makes it. */
export interface VirtualToolCall extends VirtualToolOptions {
  readonly toolCallId: string;
  readonly name: string;
  readonly arguments: unknown;
}

/** How a tool that is not the session's own goes. Without it, it does not exist. */
export interface VirtualToolOptions {
  /** What permission is asked for before it runs. Tools of the session ask for `custom-tool` by themselves. */
  readonly permission?: PermissionRequest;
  /**
   * What it gives: a text, or a function that returns one, a promise or a stream of it. The last value counts, those before show
   * as partial output, and an error is a failure.
   */
  readonly returns?: string | (() => Answering<string>);
}

/** What came of a tool call. */
export interface ToolOutcome {
  readonly toolCallId: string;
  readonly success: boolean;
  /** What the model reads. */
  readonly text: string;
  readonly code?: string;
  /** Whether the run ends with it. */
  readonly endsRun?: boolean;
}
