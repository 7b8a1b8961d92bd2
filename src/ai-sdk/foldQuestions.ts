import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { OpenQuestion } from './OpenQuestion.js';
import { questionOf } from './questionOf.js';

/** What is asked and not answered after an event, as far as events tell: on protocol 2 they do not. */
export function foldQuestions(open: readonly OpenQuestion[], event: SessionEvent): readonly OpenQuestion[] {
  const asked = questionOf(event);
  if (asked !== undefined) return open.some(({ id }) => id === asked.id) ? open : [...open, asked];
  switch (event.type) {
    case 'permission.completed':
    case 'user_input.completed':
    case 'elicitation.completed':
    case 'exit_plan_mode.completed':
      return open.filter(({ id }) => id !== event.data.requestId);
    // An ask without an end of its own ends with what it was asked for.
    case 'tool.execution_complete':
      return open.filter(({ toolCallId }) => toolCallId !== event.data.toolCallId);
    case 'assistant.turn_end':
    case 'subagent.completed':
    case 'subagent.failed':
      return open.filter(({ agentId }) => agentId !== event.agentId);
    case 'session.idle':
      return [];
    default:
      return open;
  }
}
