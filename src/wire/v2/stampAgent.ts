import type { SessionEvent } from '../../protocol/SessionEvent.js';
import { readFields } from '../../util/readFields.js';
import { readText } from '../readText.js';

/** Marks the events of sub-agents: protocol 2 tells them by the call that started the agent only, and not in the envelope. */
export function stampAgent(event: SessionEvent): SessionEvent {
  const { parentToolCallId, toolCallId } = readFields(event.data);
  const agentId = readText(parentToolCallId) ?? (isOfAgent(event.type) ? readText(toolCallId) : undefined);
  return agentId === undefined ? event : { ...event, agentId };
}

function isOfAgent(type: SessionEvent['type']): boolean {
  return type === 'subagent.started' || type === 'subagent.completed' || type === 'subagent.failed';
}
