import { closeLane } from './closeLane.js';
import type { RunScope } from './RunScope.js';
import type { Lane } from './TurnMemory.js';

/**
 * What was shown of a model call does not count. AG-UI has no event for that: if it is known what else the client shows, all of that is
 * sent; else what was shown stays, and the next attempt stands beside it.
 */
export function takeBack(scope: RunScope, lane: Lane): void {
  const { memory, transcript, show } = scope;
  const { ids, calls } = memory;
  const { agentId, text, reasoning, made } = lane;
  closeLane(scope, lane);
  if (text !== undefined) ids.renew('message', agentId, text.key);
  if (reasoning !== undefined) ids.renew('reasoning', agentId, reasoning.key);
  for (const [toolCallId, call] of calls) {
    if (call.lane !== lane || !made.has(call.id)) continue;
    ids.renew('call', undefined, toolCallId);
    calls.delete(toolCallId);
  }
  transcript?.drop(made);
  if (transcript !== undefined && made.size > 0) show({ type: 'MESSAGES_SNAPSHOT', messages: transcript.snapshot() });
  startAfresh(lane);
}

/** The next model call of an agent begins. */
export function startAfresh(lane: Lane): void {
  lane.made.clear();
  lane.text = undefined;
  lane.reasoning = undefined;
  lane.parent = undefined;
}
