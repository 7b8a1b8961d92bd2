import type { Completion } from './Completion.js';
import type { FinishReason } from './FinishReason.js';

/** The finish reason the script gave, or the one that fits. */
export function finishReasonOf({ finishReason, toolCalls }: Completion): FinishReason {
  return finishReason ?? (toolCalls.length > 0 ? 'tool_calls' : 'stop');
}
