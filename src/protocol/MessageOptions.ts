import type { Attachment } from './Attachment.js';

/**
 * A prompt and how it is delivered; a plain string stands for `{ prompt }`. Options marked “protocol 3” are ignored by runtimes of
 * protocol 2, which `client.diagnostics$` tells (`option-ignored`).
 */
export interface MessageOptions {
  /** What the agent is told; may be empty. */
  readonly prompt: string;
  /** Files, folders, selections and the like that go with it. */
  readonly attachments?: readonly Attachment[];
  /**
   * What happens when the session is busy: `enqueue` (default) waits for the runs before it; `immediate` joins the run in
   * progress at its next model call.
   */
  readonly mode?: 'enqueue' | 'immediate';
  /** What people see in place of the prompt; the model sees the prompt (protocol 3). */
  readonly displayPrompt?: string;
  /** The mode for this prompt's run, which the session then stays in (protocol 3). `shell` has no visible effect. */
  readonly agentMode?: AgentMode | 'shell';
  /** HTTP headers for the model requests of this prompt (protocol 3). */
  readonly requestHeaders?: Readonly<Record<string, string>>;
  /** The final answer is JSON of this shape, for models that can (protocol 3). */
  readonly responseFormat?: ResponseFormat;
  /** To the front of the queue, before the prompts that wait there (protocol 3). */
  readonly prepend?: boolean;
  /** The tool that the model has to call (protocol 3); ignored by providers of your own. */
  readonly requiredTool?: string;
  /** False: not counted as a request of the user's (protocol 3). */
  readonly billable?: boolean;
  /** W3C trace context of the caller (protocol 3). */
  readonly traceparent?: string;
  readonly tracestate?: string;
  /** Parameters that this package does not know, handed to the runtime as they are. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** What the agent is up to: it talks and works with you, only makes a plan, or works alone. */
export type AgentMode = 'interactive' | 'plan' | 'autopilot';

/** The shape of an answer. */
export interface ResponseFormat {
  readonly type: 'json_schema';
  readonly jsonSchema: {
    readonly name: string;
    /** A JSON schema. */
    readonly schema: Readonly<Record<string, unknown>>;
    readonly description?: string;
    readonly strict?: boolean;
  };
}
