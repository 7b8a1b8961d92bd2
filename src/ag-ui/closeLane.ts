import type { RunScope } from './RunScope.js';
import type { Lane } from './TurnMemory.js';
import { closeReasoning } from './writeReasoning.js';

/** Closes what an agent has open. What it goes on with in a later run is opened again there. */
export function closeLane(scope: RunScope, lane: Lane): void {
  closeReasoning(scope, lane);
  const { text, tag } = lane;
  if (text?.isOpen === true) {
    text.isOpen = false;
    scope.show({ type: 'TEXT_MESSAGE_END', messageId: text.id, ...tag });
  }
  for (const call of scope.memory.calls.values()) {
    if (call.lane !== lane || call.state !== 'writing') continue;
    call.state = 'paused';
    scope.show({ type: 'TOOL_CALL_END', toolCallId: call.id, ...tag });
  }
}
