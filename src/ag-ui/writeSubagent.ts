import type { SubagentStartData } from '../protocol/toolEvents.js';
import { defined } from '../util/defined.js';
import { closeLane } from './closeLane.js';
import { type RunEnd, isWaiting } from './RunEnd.js';
import type { RunScope } from './RunScope.js';
import { type Lane, laneOf } from './TurnMemory.js';

/** A sub-agent begins. */
export function beginSubagent(scope: RunScope, agentId: string, data: SubagentStartData): void {
  const { toolCallId, agentName: name, agentDescription: description } = data;
  const { agents, calls } = scope.memory;
  if (agents.has(agentId) || scope.agents.has(agentId)) return;
  const parentToolCallId = calls.get(toolCallId)?.id;
  agents.set(agentId, {
    name,
    ...defined({ description, parentToolCallId, parent: calls.get(toolCallId)?.lane.agentId }),
  });
  announceSubagent(scope, agentId);
}

/** Tells of a sub-agent that has begun, once in a run: one that goes on in a later run is told again there. */
export function announceSubagent({ memory, agents, show }: RunScope, agentId: string): void {
  const known = memory.agents.get(agentId);
  if (known === undefined || agents.has(agentId)) return;
  const { parent, ...said } = known;
  const within = parent !== undefined && agents.has(parent) ? { parentSubagentRunId: parent } : {};
  agents.set(agentId, 'running');
  show({ type: 'SUBAGENT_STARTED', subagentRunId: agentId, ...said, ...within });
}

/** A sub-agent has ended. */
export function endSubagent(scope: RunScope, lane: Lane, agentId: string, failure?: string): void {
  const { memory, agents, show } = scope;
  closeLane(scope, lane);
  memory.agents.delete(agentId);
  if (agents.get(agentId) !== 'running') return;
  agents.set(agentId, 'ended');
  if (failure === undefined) show({ type: 'SUBAGENT_FINISHED', subagentRunId: agentId });
  else show({ type: 'SUBAGENT_ERROR', subagentRunId: agentId, message: failure });
}

/** The run ends before its sub-agents: they wait for an answer, or will not go on. */
export function leaveSubagents(scope: RunScope, end: RunEnd): void {
  const failure = end.type === 'success' ? undefined : 'The run ended before the sub-agent did.';
  for (const [agentId, state] of scope.agents) {
    if (state === 'ended') continue;
    if (!isWaiting(end)) {
      endSubagent(scope, laneOf(scope.memory, agentId), agentId, failure);
      continue;
    }
    scope.agents.set(agentId, 'ended');
    const interrupts = end.type === 'interrupt' ? end.interrupts : [];
    const interruptIds = interrupts.filter(({ subagentRunId }) => subagentRunId === agentId).map(({ id }) => id);
    scope.show({ type: 'SUBAGENT_FINISHED', subagentRunId: agentId, outcome: { type: 'suspended', interruptIds } });
  }
}
