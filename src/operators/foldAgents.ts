import type { Conversation, ConversationAgent } from '../protocol/Conversation.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { foldLane } from './foldLane.js';
import { lastIndexWhere } from '../util/lastIndexWhere.js';
import { replacedAt } from '../util/replacedAt.js';

/** A conversation after an event of a sub-agent, which has a lane of its own. */
export function foldAgents(conversation: Conversation, event: SessionEvent): Conversation {
  const { agents } = conversation;
  const { agentId } = event;
  if (agentId === undefined) return conversation;
  const index = lastIndexWhere(agents, ({ id }) => id === agentId);
  const known = agents[index];
  const agent = known ?? { ...unknownAgent, id: agentId };
  const changed = foldAgent(foldLane(agent, event), event);
  if (changed === agent) return conversation;
  return { ...conversation, agents: known === undefined ? [...agents, changed] : replacedAt(agents, index, changed) };
}

const unknownAgent: Omit<ConversationAgent, 'id'> = {
  toolCallId: undefined,
  name: undefined,
  displayName: undefined,
  description: undefined,
  status: 'running',
  error: undefined,
  messages: [],
  draft: undefined,
};

function foldAgent(agent: ConversationAgent, event: SessionEvent): ConversationAgent {
  switch (event.type) {
    case 'subagent.started': {
      const { toolCallId, agentName, agentDisplayName, agentDescription } = event.data;
      if (agent.name !== undefined) return agent;
      return {
        ...agent,
        toolCallId,
        name: agentName,
        displayName: agentDisplayName,
        description: agentDescription,
      };
    }
    case 'subagent.completed':
      return { ...agent, status: 'completed' };
    case 'subagent.failed':
      return { ...agent, status: 'failed', error: event.data.error };
    case 'session.error':
      return { ...agent, error: event.data.message };
    // One that is told more goes on.
    case 'assistant.turn_start':
      return agent.status === 'running' ? agent : { ...agent, status: 'running', error: undefined };
    default:
      return agent;
  }
}
