/** A tool call as it stands in the conversation, or in a reply being made. */
export interface ModelToolCall {
  readonly id: string;
  readonly name: string;
  /** JSON text, exactly as the model wrote it; it may be invalid. */
  readonly arguments: string;
}
