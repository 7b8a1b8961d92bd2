/** What a reply cost; the session shows it as `assistant.usage`. */
export interface ModelUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** How many of the input tokens came from the prompt cache. */
  readonly cacheReadTokens?: number;
  /** How many of the output tokens were reasoning. */
  readonly reasoningTokens?: number;
}
