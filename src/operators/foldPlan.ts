import type { Conversation, ConversationToolCall } from '../protocol/Conversation.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { readFields } from '../util/readFields.js';
import { foldTodos } from './foldTodos.js';
import { callOf } from './foldToolCall.js';
import { isFromMainAgent } from './isFromMainAgent.js';

/** What the agent has to do and is at, after an event that the lanes have taken in already. */
export function foldPlan(before: Conversation, after: Conversation, event: SessionEvent): Conversation {
  switch (event.type) {
    case 'assistant.intent':
      return isFromMainAgent(event) ? intend(after, event.data.intent) : after;
    case 'tool.execution_start':
      // So it is told on protocol 2.
      if (event.data.toolName !== 'report_intent' || before === after || !isFromMainAgent(event)) return after;
      return intend(after, readFields(event.data.arguments)['intent']);
    case 'tool.execution_complete': {
      // What is told again is done once.
      if (before === after || !event.data.success) return after;
      const lane = isFromMainAgent(event) ? after : after.agents.find(({ id }) => id === event.agentId);
      return work(after, lane && callOf(lane, event.data.toolCallId));
    }
    case 'session.todos_changed':
      return { ...after, todos: event.data.todos ?? after.todos };
    case 'session.plan_changed':
      return planned(after, event.data.operation === 'delete' ? undefined : (event.data.content ?? after.plan));
    case 'exit_plan_mode.requested':
      return planned(after, event.data.planContent === '' ? after.plan : event.data.planContent);
    case 'session.mode_changed':
      return { ...after, mode: event.data.newMode };
    default:
      return after.status === 'running' ? after : intend(after, '');
  }
}

/** Who rests is at nothing. */
function intend(conversation: Conversation, told: unknown): Conversation {
  const intent = typeof told === 'string' && told !== '' ? told : undefined;
  return conversation.intent === intent ? conversation : { ...conversation, intent };
}

function planned(conversation: Conversation, plan: string | undefined): Conversation {
  return conversation.plan === plan ? conversation : { ...conversation, plan };
}

/** What a tool has done to the todos and the plan. */
function work(conversation: Conversation, call: ConversationToolCall | undefined): Conversation {
  const { todos, plan } = conversation;
  const { query, path, file_text: text, old_str: before, new_str: after } = readFields(call?.arguments);
  if (call?.name === 'sql' && typeof query === 'string') {
    const changed = foldTodos(todos, query);
    return changed === todos ? conversation : { ...conversation, todos: changed };
  }
  if (typeof path !== 'string' || !planFile.test(path)) return conversation;
  if (call?.name === 'create' && typeof text === 'string') return planned(conversation, text);
  if (call?.name !== 'edit' || typeof before !== 'string' || typeof after !== 'string') return conversation;
  return planned(
    conversation,
    plan?.replace(before, () => after),
  );
}

/** In the session's folder, which the runtime tells the agent. */
const planFile = /[\\/]session-state[\\/][^\\/]+[\\/]plan\.md$/;
