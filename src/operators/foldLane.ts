import type { AssistantMessageData } from '../protocol/assistantEvents.js';
import type { AssistantMessage, ConversationLane } from '../protocol/Conversation.js';
import type { SessionEvent, SessionEventOf } from '../protocol/SessionEvent.js';
import { addReasoning, addReasoningDelta, addTextDelta, blankDraft } from './foldDraft.js';
import { abortToolCalls, foldToolCall, requestedCall } from './foldToolCall.js';
import { lastIndexWhere } from '../util/lastIndexWhere.js';
import { replacedAt } from '../util/replacedAt.js';

/** What an agent was told and said, after one of its events. */
export function foldLane<Lane extends ConversationLane>(lane: Lane, event: SessionEvent): Lane {
  switch (event.type) {
    case 'user.message':
      return addPrompt(lane, event);
    case 'assistant.turn_start':
      return { ...closeDraft(lane, event), draft: blankDraft };
    case 'assistant.message_delta':
      return addTextDelta(lane, event.data);
    case 'assistant.reasoning_delta':
      return addReasoningDelta(lane, event.data);
    case 'assistant.reasoning':
      return addReasoning(lane, event.data);
    case 'assistant.message':
      return addMessage(lane, event);
    case 'assistant.turn_retry':
      return takeBack(lane);
    case 'session.info':
      // Protocol 2 has no other sign of a retry.
      return event.data.infoType === 'model_retry' ? takeBack(lane) : lane;
    case 'assistant.turn_end':
    case 'assistant.idle':
    case 'session.idle':
    case 'subagent.completed':
    case 'subagent.failed':
      return closeDraft(lane, event);
    case 'abort':
    case 'session.shutdown':
      return abortToolCalls(closeDraft(lane, event));
    case 'session.resume':
      return event.data.sessionWasActive === true ? lane : abortToolCalls(closeDraft(lane, event));
    default:
      return foldToolCall(lane, event);
  }
}

function addPrompt<Lane extends ConversationLane>(lane: Lane, event: SessionEventOf<'user.message'>): Lane {
  const { id, timestamp, data } = event;
  if (lane.messages.some((message) => message.id === id)) return lane;
  const { content, messageId, source, attachments } = data;
  const { messages } = closeDraft(lane, event);
  // Protocol 3 leaves an empty list of attachments out, protocol 2 does not.
  const attached = attachments?.length === 0 ? undefined : attachments;
  const message = { role: 'user', id, timestamp, content, messageId, source, attachments: attached } as const;
  return { ...lane, messages: [...messages, message], draft: undefined };
}

/** The finished message in the place of its draft. One that was closed too early is completed where it stands. */
function addMessage<Lane extends ConversationLane>(lane: Lane, event: SessionEventOf<'assistant.message'>): Lane {
  const { messages, draft } = lane;
  const index = lastIndexWhere(messages, ({ id }) => id === event.data.messageId);
  const earlier = messages[index];
  if (earlier?.role === 'assistant' && earlier.isComplete) return lane;
  const message = finished(event, draft?.reasoning);
  if (earlier !== undefined) return { ...lane, messages: replacedAt(messages, index, message) };
  return { ...lane, messages: [...messages, message], draft: undefined };
}

function finished(
  { timestamp, data }: SessionEventOf<'assistant.message'>,
  thought: string | undefined,
): AssistantMessage {
  const { messageId, content, reasoningText = thought, toolRequests = none }: AssistantMessageData = data;
  const toolCalls = toolRequests.map(requestedCall);
  return {
    role: 'assistant',
    id: messageId,
    timestamp,
    content,
    reasoning: reasoningText,
    toolCalls,
    isComplete: true,
  };
}

const none = [] as const;

/** The model call is made again: what was streamed of it no longer counts. */
function takeBack<Lane extends ConversationLane>(lane: Lane): Lane {
  return lane.draft === undefined || lane.draft === blankDraft ? lane : { ...lane, draft: blankDraft };
}

/** Nothing more is written: text that is there stays, as a message that was not finished. */
function closeDraft<Lane extends ConversationLane>(lane: Lane, { timestamp }: SessionEvent): Lane {
  const { messages, draft } = lane;
  if (draft === undefined) return lane;
  const { messageId, content, reasoning } = draft;
  if (messageId === undefined || content === '') return { ...lane, draft: undefined };
  const message = {
    role: 'assistant',
    id: messageId,
    timestamp,
    content,
    reasoning,
    toolCalls: none,
    isComplete: false,
  } as const;
  return { ...lane, messages: [...messages, message], draft: undefined };
}
