import type { EndingChunk } from './ModelChunk.js';

/**
 * The connection is lost in the middle of the reply, or before it when nothing came first; the runtime tries again a
 * second later, up to five times.
 *
 * @example
 * ```ts
 * import { dropConnection, inOrder, startScriptedModel } from 'copilot-rx/scripted-model';
 *
 * await using model = await startScriptedModel(inOrder(['Half an ', dropConnection()], 'A whole answer.'));
 * ```
 */
export function dropConnection(): EndingChunk {
  return { type: 'drop' };
}
