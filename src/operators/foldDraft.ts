import type {
  AssistantDeltaData,
  AssistantReasoningData,
  AssistantReasoningDeltaData,
} from '../protocol/assistantEvents.js';
import type { ConversationLane, MessageDraft } from '../protocol/Conversation.js';
import { replacedAt } from '../util/replacedAt.js';

/** A message of which nothing is written yet. */
export const blankDraft: MessageDraft = {
  messageId: undefined,
  content: '',
  reasoningId: undefined,
  reasoning: undefined,
};

/** A lane in which a piece of text was written. */
export function addTextDelta<Lane extends ConversationLane>(
  lane: Lane,
  { messageId, deltaContent }: AssistantDeltaData,
): Lane {
  const { draft = blankDraft } = lane;
  if (draft.messageId === messageId) return { ...lane, draft: { ...draft, content: draft.content + deltaContent } };
  // A piece may come behind its message, where a history was put before live events.
  if (lane.messages.some((message) => message.id === messageId)) return lane;
  // Another message, though the one before was not finished: an attempt that failed. Its reasoning comes before its text.
  const { reasoningId, reasoning } = draft.messageId === undefined ? draft : blankDraft;
  return { ...lane, draft: { messageId, content: deltaContent, reasoningId, reasoning } };
}

/** A lane in which a piece of reasoning was written. */
export function addReasoningDelta<Lane extends ConversationLane>(
  lane: Lane,
  { reasoningId, deltaContent }: AssistantReasoningDeltaData,
): Lane {
  const { draft = blankDraft } = lane;
  const before = draft.reasoningId === reasoningId ? (draft.reasoning ?? '') : '';
  return { ...lane, draft: { ...draft, reasoningId, reasoning: before + deltaContent } };
}

/** A lane with the whole reasoning of a message: protocol 3 sends it behind the message, and the message has it too. */
export function addReasoning<Lane extends ConversationLane>(
  lane: Lane,
  { reasoningId, content }: AssistantReasoningData,
): Lane {
  const { messages, draft } = lane;
  if (draft !== undefined) return { ...lane, draft: { ...draft, reasoningId, reasoning: content } };
  const last = messages.at(-1);
  if (last?.role !== 'assistant' || last.reasoning !== undefined) return lane;
  return { ...lane, messages: replacedAt(messages, messages.length - 1, { ...last, reasoning: content }) };
}
