import type { ContentChunk } from './ModelChunk.js';
import { pieces } from './pieces.js';

/**
 * The model calls a tool. Several in one reply are parallel calls.
 *
 * `args` is an object, or JSON text, which is sent as it is, valid or not. Give an `id` where it matters; without one it is
 * `call_<request>_<call>`, counted from 1, unique within one scripted model.
 *
 * @example
 * ```ts
 * import { startScriptedModel, toolCall } from 'copilot-rx/scripted-model';
 *
 * await using model = await startScriptedModel(({ toolResults }) =>
 *   toolResults.length > 0
 *     ? toolResults.map(({ text }) => text)
 *     : [toolCall('view', { path: '/etc/hostname' }), toolCall('bash', { command: 'date', description: 'The date' })],
 * );
 * ```
 */
export function toolCall(
  name: string,
  args: object | string = {},
  { id }: { readonly id?: string } = {},
): readonly ContentChunk[] {
  const json = typeof args === 'string' ? args : JSON.stringify(args);
  const head: ContentChunk = { type: 'toolCall', name, ...(id === undefined ? {} : { id }) };
  return [head, ...pieces(json).map((piece): ContentChunk => ({ type: 'toolArguments', text: piece }))];
}
