import type { TokenUsage } from '@ag-ui/core';
import type { AssistantUsageData } from '../protocol/assistantEvents.js';

/** Adds what a model call cost to what the others of its model did. */
export function addUsage(usage: Map<string, TokenUsage>, data: AssistantUsageData): void {
  const { model = '', inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens } = data;
  const known = usage.get(model) ?? (model === '' ? {} : { model });
  const counts = {
    inputTokens: count(inputTokens),
    outputTokens: count(outputTokens),
    totalTokens: count(inputTokens) + count(outputTokens),
    cachedInputTokens: count(cacheReadTokens),
    cacheWriteInputTokens: count(cacheWriteTokens),
  };
  const sum = { ...known };
  for (const name of Object.keys(counts) as (keyof typeof counts)[]) sum[name] = (known[name] ?? 0) + counts[name];
  usage.set(model, sum);
}

/** AG-UI takes whole numbers. */
function count(tokens = 0): number {
  return Number.isSafeInteger(tokens) && tokens > 0 ? tokens : 0;
}
