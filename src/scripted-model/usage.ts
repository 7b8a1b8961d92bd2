import type { ContentChunk } from './ModelChunk.js';
import type { ModelUsage } from './ModelUsage.js';

/**
 * What the reply cost. Without it, a token is taken to be four characters.
 *
 * @example
 * ```ts
 * import { startScriptedModel, usage } from 'copilot-rx/scripted-model';
 *
 * await using model = await startScriptedModel(['Hi.', usage({ inputTokens: 1200, outputTokens: 2, cacheReadTokens: 1000 })]);
 * ```
 */
export function usage(used: ModelUsage): ContentChunk {
  return { type: 'usage', usage: used };
}
