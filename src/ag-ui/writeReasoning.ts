import type { RunScope } from './RunScope.js';
import type { Lane, OpenText } from './TurnMemory.js';

/** A piece of the reasoning of a model call. */
export function writeReasoningDelta(scope: RunScope, lane: Lane, reasoningId: string, delta: string): void {
  if (delta === '') return;
  if (lane.reasoning?.key !== reasoningId) {
    closeReasoning(scope, lane);
    lane.reasoning = undefined;
  }
  const reasoning = openReasoning(scope, lane, reasoningId);
  reasoning.content += delta;
  scope.show({ type: 'REASONING_MESSAGE_CONTENT', messageId: reasoning.id, delta, ...lane.tag });
}

/** The whole reasoning of a model call. The runtime tells it up to three times: in pieces, in the message, and by itself. */
export function finishReasoning(scope: RunScope, lane: Lane, reasoningId: string, content: string): void {
  const { reasoning } = lane;
  const said = reasoning?.content ?? '';
  const isNew = reasoning === undefined ? content !== lane.told : content.startsWith(said);
  if (isNew) writeReasoningDelta(scope, lane, reasoning?.key ?? reasoningId, content.slice(said.length));
  closeReasoning(scope, lane);
}

/** Nothing is added to the reasoning now. */
export function closeReasoning({ show }: RunScope, { reasoning, tag }: Lane): void {
  if (reasoning?.isOpen !== true) return;
  reasoning.isOpen = false;
  show({ type: 'REASONING_MESSAGE_END', messageId: reasoning.id, ...tag });
  show({ type: 'REASONING_END', messageId: reasoning.id, ...tag });
}

function openReasoning({ memory, show }: RunScope, lane: Lane, reasoningId: string): OpenText {
  const { agentId, tag, made } = lane;
  const id = memory.ids.of('reasoning', agentId, reasoningId);
  const reasoning = (lane.reasoning ??= { key: reasoningId, id, content: '', isOpen: false });
  if (reasoning.isOpen) return reasoning;
  made.add(id);
  reasoning.isOpen = true;
  show({ type: 'REASONING_START', messageId: id, ...tag });
  show({ type: 'REASONING_MESSAGE_START', messageId: id, role: 'reasoning', ...tag });
  return reasoning;
}
