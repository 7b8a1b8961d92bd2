import type { RunScope } from './RunScope.js';
import type { Lane, ShownCall } from './TurnMemory.js';
import { closeReasoning } from './writeReasoning.js';

/** Closes what an agent has open. What it goes on with in a later run is opened again there. */
export function closeLane(scope: RunScope, lane: Lane): void {
  closeReasoning(scope, lane);
  closeText(scope, lane);
  for (const call of scope.memory.calls.values()) {
    if (call.lane === lane && call.state === 'writing') closeCall(scope, call, 'paused');
  }
}

/** Nothing is added to the message now. */
export function closeText({ show }: RunScope, { text, tag }: Lane): void {
  if (text?.isOpen !== true) return;
  text.isOpen = false;
  show({ type: 'TEXT_MESSAGE_END', messageId: text.id, ...tag });
}

/** Nothing is added to the arguments of a call now. */
export function closeCall({ show }: RunScope, call: ShownCall, state: ShownCall['state']): void {
  if (call.state === 'writing') show({ type: 'TOOL_CALL_END', toolCallId: call.id, ...call.lane.tag });
  call.state = state;
}
