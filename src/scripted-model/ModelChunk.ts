import type { FinishReason } from './FinishReason.js';
import type { ModelUsage } from './ModelUsage.js';

/**
 * The smallest piece of a scripted reply, as plain data. The builders (`text`, `toolCall`, `usage`, …) make them, so you
 * rarely write one by hand.
 */
export type ModelChunk = ContentChunk | EndingChunk;

/** A chunk that adds to the completion. */
export type ContentChunk =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'reasoning'; readonly text: string }
  /** Opens a tool call; the `toolArguments` that follow belong to it. */
  | { readonly type: 'toolCall'; readonly name: string; readonly id?: string }
  | { readonly type: 'toolArguments'; readonly text: string }
  | { readonly type: 'usage'; readonly usage: ModelUsage }
  | { readonly type: 'finish'; readonly reason: FinishReason };

/** A chunk after which nothing more of the reply is sent. */
export type EndingChunk =
  | {
      readonly type: 'httpError';
      readonly status: number;
      readonly message: string;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly type: 'malformed'; readonly text: string }
  | { readonly type: 'drop' };
