import type { Conversation } from '../protocol/Conversation.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';

/** How the run of the main agent stands after one of its events, which its lane has taken in already. */
export function foldRun(conversation: Conversation, event: SessionEvent): Conversation {
  const { status } = conversation;
  switch (event.type) {
    case 'user.message':
    case 'assistant.turn_start':
      return stand(conversation, 'running');
    case 'assistant.turn_end':
      // Idles are not in the history, so it has to be seen from what is: a message that calls no tools is the last.
      return status === 'running' && hasAnswered(conversation) ? stand(conversation, 'idle') : conversation;
    case 'assistant.idle':
    case 'session.idle':
      if (status !== 'running') return conversation;
      return stand(conversation, event.data.aborted === true ? 'aborted' : 'idle');
    case 'abort':
      return status === 'running' ? stand(conversation, 'aborted') : conversation;
    case 'session.resume':
      return event.data.sessionWasActive === true ? conversation : cutShort(conversation);
    case 'session.shutdown':
      return cutShort(conversation);
    case 'session.error':
      // A notification is a line in a log.
      if (event.data.errorType === 'notification') return conversation;
      return { ...conversation, status: 'failed', error: event.data };
    default:
      return conversation;
  }
}

function cutShort(conversation: Conversation): Conversation {
  return conversation.status === 'running' ? stand(conversation, 'aborted') : conversation;
}

function stand(conversation: Conversation, status: 'idle' | 'running' | 'aborted'): Conversation {
  if (conversation.status === status && conversation.error === undefined) return conversation;
  return { ...conversation, status, error: undefined };
}

function hasAnswered({ messages }: Conversation): boolean {
  const last = messages.at(-1);
  return last?.role === 'assistant' && last.isComplete && last.toolCalls.length === 0;
}
