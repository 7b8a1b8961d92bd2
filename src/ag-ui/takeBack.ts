import { closeLane } from './closeLane.js';
import type { RunScope } from './RunScope.js';
import type { Lane } from './TurnMemory.js';

/** What was shown of a model call does not count. Where it stays, the next attempt stands beside it. */
export function takeBack(scope: RunScope, lane: Lane): void {
  const { ids, calls } = scope.memory;
  const { agentId, text, reasoning, made } = lane;
  closeLane(scope, lane);
  if (text !== undefined) ids.renew('message', agentId, text.key);
  if (reasoning !== undefined) ids.renew('reasoning', agentId, reasoning.key);
  for (const [toolCallId, call] of calls) {
    if (call.lane !== lane || !made.has(call.id)) continue;
    ids.renew('call', undefined, toolCallId);
    calls.delete(toolCallId);
  }
  scope.takeOut(made);
  startAfresh(lane);
}

/** The next model call of an agent begins. */
export function startAfresh(lane: Lane): void {
  lane.made.clear();
  lane.text = undefined;
  lane.reasoning = undefined;
  lane.parent = undefined;
}
