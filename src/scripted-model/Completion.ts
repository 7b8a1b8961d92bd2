import type { FinishReason } from './FinishReason.js';
import type { EndingChunk } from './ModelChunk.js';
import type { ModelToolCall } from './ModelToolCall.js';
import type { ModelUsage } from './ModelUsage.js';

/** A reply as far as it has come: what the chunks add up to. */
export interface Completion {
  readonly text: string;
  readonly reasoning: string;
  readonly toolCalls: readonly ModelToolCall[];
  readonly usage?: ModelUsage;
  readonly finishReason?: FinishReason;
  /** Set by the chunk that cut the reply short. */
  readonly ending?: EndingChunk;
}
