import type { FinishReason } from './FinishReason.js';
import type { ContentChunk } from './ModelChunk.js';

/**
 * Why the model stopped. Without it: `tool_calls` if the reply calls a tool, else `stop`.
 *
 * After `length` the runtime asks the model to go on, up to twice.
 *
 * @example
 * ```ts
 * import { finish, startScriptedModel } from 'copilot-rx/scripted-model';
 *
 * await using model = await startScriptedModel(['And then the', finish('length')]);
 * ```
 */
export function finish(reason: FinishReason): ContentChunk {
  return { type: 'finish', reason };
}
