import type { ContentChunk } from './ModelChunk.js';
import { pieces } from './pieces.js';

/**
 * The model thinks aloud; the session shows it as `assistant.reasoning_delta` and `assistant.reasoning`. Cut into deltas as
 * `text` is.
 *
 * @example
 * ```ts
 * import { reasoning, startScriptedModel } from 'copilot-rx/scripted-model';
 *
 * await using model = await startScriptedModel([reasoning('Six times seven …'), '42']);
 * ```
 */
export function reasoning(content: string | readonly string[]): readonly ContentChunk[] {
  return pieces(content).map((piece) => ({ type: 'reasoning', text: piece }));
}
