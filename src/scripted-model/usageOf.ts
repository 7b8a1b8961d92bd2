import type { Completion } from './Completion.js';
import type { ModelRequest } from './ModelRequest.js';
import type { ModelUsage } from './ModelUsage.js';

/** The usage of a reply on the wire: the script's, or an estimate of four characters a token. */
export function usageOf(request: ModelRequest, completion: Completion): object {
  const used = completion.usage ?? estimated(request, completion);
  return {
    prompt_tokens: used.inputTokens,
    completion_tokens: used.outputTokens,
    total_tokens: used.inputTokens + used.outputTokens,
    prompt_tokens_details: { cached_tokens: used.cacheReadTokens ?? 0 },
    completion_tokens_details: { reasoning_tokens: used.reasoningTokens ?? 0 },
  };
}

function estimated({ messages }: ModelRequest, { text, reasoning, toolCalls }: Completion): ModelUsage {
  return {
    inputTokens: tokens(messages.map((message) => message.text)),
    outputTokens: tokens([text, reasoning, ...toolCalls.map((call) => call.arguments)]),
    reasoningTokens: tokens([reasoning]),
  };
}

function tokens(texts: readonly string[]): number {
  return Math.ceil(texts.reduce((length, text) => length + text.length, 0) / 4);
}
