import type { ModelMessage } from './ModelMessage.js';
import type { ModelToolResult } from './ModelToolResult.js';

/** One request of the runtime to its model, parsed; `body` is all of it. */
export interface ModelRequest {
  /** 0 for the first completion this model was asked for, then 1, 2, … Retries of the runtime count too. */
  readonly index: number;
  /** The model the runtime asked for; any name is served. */
  readonly model: string;
  /** Whether the answer is streamed: the `streaming` option of the session. */
  readonly stream: boolean;
  /** Whether a streamed answer must end with its usage. */
  readonly includeUsage: boolean;
  /** The whole conversation so far, the system message first. */
  readonly messages: readonly ModelMessage[];
  /** Names of the tools the model may call. */
  readonly tools: readonly string[];
  /**
   * The last thing the user said, `''` if nothing, without the time and the reminders that the runtime puts around every prompt.
   * What it adds now and then, such as a list of attached files, stays; `messages` has the text exactly as it was sent.
   */
  readonly lastUserText: string;
  /** The tool results that are new in this request: those after the last assistant message. */
  readonly toolResults: readonly ModelToolResult[];
  /**
   * A header by its name in any case. A method, so that a logged or snapshotted request shows no `Authorization`; asked for
   * by name, that header is given as it came.
   */
  readonly header: (name: string) => string | undefined;
  /** The parsed JSON body, for whatever is not above. */
  readonly body: Readonly<Record<string, unknown>>;
}
