import type { Conversation } from '../protocol/Conversation.js';

/** The {@link Conversation} before anything was said. */
export const emptyConversation: Conversation = {
  status: 'idle',
  error: undefined,
  messages: [],
  draft: undefined,
  agents: [],
  pendingAsks: [],
  todos: [],
  plan: undefined,
  intent: undefined,
  mode: undefined,
  usage: { modelCalls: 0, inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, cost: 0 },
  context: undefined,
  compaction: { isRunning: false, latest: undefined },
  title: undefined,
  model: undefined,
};
