import type { AssistantUsageData } from '../protocol/assistantEvents.js';
import type { Conversation, ConversationUsage } from '../protocol/Conversation.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { isFromMainAgent } from './isFromMainAgent.js';

/** What a conversation costs, fills and is called after an event. */
export function foldFacts(conversation: Conversation, event: SessionEvent): Conversation {
  switch (event.type) {
    case 'assistant.usage':
      return { ...conversation, usage: add(conversation.usage, event.data) };
    // It stands for the event above in the runtime's files, which hold no other.
    case 'session.usage_record':
      return { ...conversation, usage: add(conversation.usage, event.data.usage) };
    default:
      return isFromMainAgent(event) ? foldOwnFacts(conversation, event) : conversation;
  }
}

function foldOwnFacts(conversation: Conversation, event: SessionEvent): Conversation {
  switch (event.type) {
    case 'session.start':
    case 'session.resume':
      return named(conversation, event.data.selectedModel);
    case 'session.model_change':
      return named(conversation, event.data.newModel);
    case 'assistant.message':
      return named(conversation, event.data.model);
    case 'session.title_changed':
      return { ...conversation, title: event.data.title };
    case 'session.usage_info':
      return { ...conversation, context: event.data };
    case 'session.compaction_start':
      return { ...conversation, compaction: { ...conversation.compaction, isRunning: true } };
    case 'session.compaction_complete':
      return { ...conversation, compaction: { isRunning: false, latest: event.data } };
    default:
      return conversation;
  }
}

function named(conversation: Conversation, model: string | undefined): Conversation {
  return model === undefined || model === conversation.model ? conversation : { ...conversation, model };
}

function add(sum: ConversationUsage, usage: AssistantUsageData): ConversationUsage {
  const { inputTokens = 0, outputTokens = 0, cacheReadTokens = 0, cacheWriteTokens = 0, cost = 0 } = usage;
  return {
    modelCalls: sum.modelCalls + 1,
    inputTokens: sum.inputTokens + inputTokens,
    outputTokens: sum.outputTokens + outputTokens,
    cacheReadTokens: sum.cacheReadTokens + cacheReadTokens,
    cacheWriteTokens: sum.cacheWriteTokens + cacheWriteTokens,
    cost: sum.cost + cost,
  };
}
