import type { EndingChunk } from './ModelChunk.js';

/**
 * The reply turns into something that is no completion, then ends; the runtime tries again a second later, up to five times.
 * `malformedStream('')` after nothing is an empty response.
 *
 * @example
 * ```ts
 * import { inOrder, malformedStream, startScriptedModel } from 'copilot-rx/scripted-model';
 *
 * await using model = await startScriptedModel(inOrder(['Half an ', malformedStream()], 'A whole answer.'));
 * ```
 */
export function malformedStream(raw = 'data: {"choices": [{"delta": \n\n'): EndingChunk {
  return { type: 'malformed', text: raw };
}
