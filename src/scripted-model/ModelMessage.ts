import type { ModelToolCall } from './ModelToolCall.js';

/** One message of the conversation that the runtime sends to its model. */
export interface ModelMessage {
  /** `system`, `user`, `assistant`, `tool`; other roles pass through. */
  readonly role: string;
  /** The text, its parts joined; images and files are only in the `body` of the request. */
  readonly text: string;
  /** What an assistant message asked for; empty for every other role. */
  readonly toolCalls: readonly ModelToolCall[];
  /** Which call a `tool` message answers. */
  readonly toolCallId?: string;
}
