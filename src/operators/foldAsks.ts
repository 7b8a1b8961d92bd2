import type { AskKind } from '../protocol/Ask.js';
import type { AskRequestedData } from '../protocol/askEvents.js';
import type { Conversation, PendingAsk } from '../protocol/Conversation.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';

/** What is asked and not answered after an event. */
export function foldAsks(conversation: Conversation, event: SessionEvent): Conversation {
  const { agentId } = event;
  switch (event.type) {
    case 'permission.requested':
      return add(conversation, 'permission', event.data, agentId);
    case 'external_tool.requested':
      return add(conversation, 'tool', event.data, agentId);
    case 'user_input.requested':
      return add(conversation, 'userInput', event.data, agentId);
    case 'elicitation.requested':
      return add(conversation, 'elicitation', event.data, agentId);
    case 'exit_plan_mode.requested':
      return add(conversation, 'exitPlanMode', event.data, agentId);
    case 'permission.completed':
    case 'external_tool.completed':
    case 'user_input.completed':
    case 'elicitation.completed':
    case 'exit_plan_mode.completed':
      return keep(conversation, ({ id }) => id !== event.data.requestId);
    // An ask without an end of its own ends with what it was asked for.
    case 'tool.execution_complete':
      return keep(conversation, ({ toolCallId }) => toolCallId !== event.data.toolCallId);
    case 'assistant.turn_end':
    case 'subagent.completed':
    case 'subagent.failed':
      return keep(conversation, (ask) => ask.agentId !== agentId);
    case 'session.idle':
      return keep(conversation, () => false);
    default:
      return conversation;
  }
}

function add(
  conversation: Conversation,
  kind: AskKind,
  data: AskRequestedData,
  agentId: string | undefined,
): Conversation {
  const { pendingAsks } = conversation;
  const { requestId: id, toolCallId = data.permissionRequest?.toolCallId } = data;
  if (pendingAsks.some((ask) => ask.id === id)) return conversation;
  return { ...conversation, pendingAsks: [...pendingAsks, { id, kind, toolCallId, agentId, data }] };
}

function keep(conversation: Conversation, isPending: (ask: PendingAsk) => boolean): Conversation {
  const { pendingAsks } = conversation;
  if (pendingAsks.every(isPending)) return conversation;
  return { ...conversation, pendingAsks: pendingAsks.filter(isPending) };
}
