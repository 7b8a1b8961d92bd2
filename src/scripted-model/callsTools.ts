import { createReplier } from './createReplier.js';
import type { ContentChunk } from './ModelChunk.js';
import type { ModelRequest } from './ModelRequest.js';
import type { ModelToolResult } from './ModelToolResult.js';
import type { ScriptedReply } from './ScriptedReply.js';
import type { ToolFlow } from './ToolFlow.js';

/**
 * The model calls several tools at once, and answers when it has the results; `callsTool` for more than one. Text may stand
 * among the calls.
 *
 * @param answer - A reply, or the next calls. Gets the results in the order of the calls.
 *
 * @example
 * ```ts
 * import { callsTools, startScriptedModel, toolCall } from 'copilot-rx/scripted-model';
 *
 * await using model = await startScriptedModel(
 *   callsTools(
 *     [toolCall('price_of', { article: 'tea' }), toolCall('price_of', { article: 'milk' })],
 *     ([tea, milk]) => `Tea is ${tea?.text}, milk is ${milk?.text}.`,
 *   ),
 * );
 * ```
 */
export function callsTools(
  calls: readonly (readonly ContentChunk[])[],
  answer: (results: readonly ModelToolResult[], request: ModelRequest) => ScriptedReply,
): ToolFlow {
  /** From the id of each call to the ids of all that were made with it. */
  const rounds = new Map<string, readonly string[]>();
  const replier = createReplier();
  const roundOf = ({ toolResults }: ModelRequest) => toolResults.map(({ id }) => rounds.get(id)).find((ids) => ids);

  const begin = (request: ModelRequest) => {
    const chunks = withIds(calls.flat(), request);
    const ids = chunks.flatMap((chunk) => (chunk.type === 'toolCall' && chunk.id !== undefined ? [chunk.id] : []));
    for (const id of ids) rounds.set(id, ids);
    return chunks;
  };
  const goOn = (request: ModelRequest) => {
    const later = replier.ongoing(request);
    if (later !== undefined) return later(request);
    const ids = roundOf(request);
    return ids === undefined ? begin(request) : replier.give(answer(resultsOf(ids, request), request), request);
  };
  return Object.assign(goOn, {
    continues: (request: ModelRequest) => roundOf(request) !== undefined || replier.ongoing(request) !== undefined,
  });
}

/** The ids that the calls would get anyway, so that their results can be told from others. */
function withIds(chunks: readonly ContentChunk[], { index }: ModelRequest): readonly ContentChunk[] {
  let count = 0;
  return chunks.map((chunk) => {
    if (chunk.type !== 'toolCall') return chunk;
    count += 1;
    return { id: `call_${index + 1}_${count}`, ...chunk };
  });
}

function resultsOf(ids: readonly string[], { toolResults }: ModelRequest): readonly ModelToolResult[] {
  return ids.map((id) => toolResults.find((result) => result.id === id) ?? { id, name: '', text: '' });
}
