/** What a tool gave back to the model. */
export interface ModelToolResult {
  /** The id of the tool call it answers. */
  readonly id: string;
  /** The name of the tool, or `''` if the conversation no longer holds the call. */
  readonly name: string;
  readonly text: string;
}
