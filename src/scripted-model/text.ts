import type { ContentChunk } from './ModelChunk.js';
import { pieces } from './pieces.js';

/**
 * The model says something. A string is streamed word by word, a list delta by delta, exactly as given.
 *
 * @example
 * ```ts
 * import { startScriptedModel, text } from 'copilot-rx/scripted-model';
 *
 * await using model = await startScriptedModel(text(['Hel', 'lo, ', 'world!']));
 * ```
 */
export function text(content: string | readonly string[]): readonly ContentChunk[] {
  return pieces(content).map((piece) => ({ type: 'text', text: piece }));
}
