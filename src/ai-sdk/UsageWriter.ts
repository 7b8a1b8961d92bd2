import type { AssistantUsageData } from '../protocol/assistantEvents.js';
import type { ConversationUsage } from '../protocol/Conversation.js';
import type { UsageInfoData } from '../protocol/conversationEvents.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { defined } from '../util/defined.js';
import type { CopilotMessageMetadata } from './CopilotUIMessage.js';
import type { StepBuffer } from './StepBuffer.js';

/** Writes what an answer costs: as metadata, which the reader merges into what it has. */
export class UsageWriter {
  #usage: ConversationUsage = none;
  /** Why the main agent's latest model call ended. */
  #finishReason: string | undefined;

  constructor(readonly buffer: StepBuffer) {}

  get finishReason(): string | undefined {
    return this.#finishReason;
  }

  take({ type, data, agentId }: SessionEvent): void {
    if (type === 'assistant.usage') this.#add(data, agentId === undefined);
    if (type === 'session.usage_info' && agentId === undefined) this.#fill(data);
  }

  #add(data: AssistantUsageData, isMain: boolean): void {
    const { inputTokens = 0, outputTokens = 0, cacheReadTokens = 0, cacheWriteTokens = 0, cost = 0, model } = data;
    const sum = this.#usage;
    this.#usage = {
      modelCalls: sum.modelCalls + 1,
      inputTokens: sum.inputTokens + inputTokens,
      outputTokens: sum.outputTokens + outputTokens,
      cacheReadTokens: sum.cacheReadTokens + cacheReadTokens,
      cacheWriteTokens: sum.cacheWriteTokens + cacheWriteTokens,
      cost: sum.cost + cost,
    };
    if (isMain) this.#finishReason = data.finishReason;
    this.#tell({ usage: this.#usage, ...(isMain ? defined({ model }) : {}) });
  }

  #fill({ tokenLimit, currentTokens }: UsageInfoData): void {
    this.#tell({ context: { tokenLimit, currentTokens } });
  }

  #tell(messageMetadata: CopilotMessageMetadata): void {
    this.buffer.draft({ type: 'message-metadata', messageMetadata });
  }
}

const none: ConversationUsage = {
  modelCalls: 0,
  inputTokens: 0,
  outputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  cost: 0,
};
