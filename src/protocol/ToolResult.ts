/** What a tool call came to, in full. */
export interface ToolResult {
  /** What the model reads. */
  readonly textResultForLlm: string;
  /** `rejected` ends the run; every other failure is for the model to deal with. */
  readonly resultType: 'success' | 'failure' | 'rejected' | 'denied' | 'timeout';
  /** For people, in the session's timeline. */
  readonly sessionLog?: string;
  readonly binaryResultsForLlm?: readonly BinaryToolResult[];
  readonly error?: string;
  readonly toolTelemetry?: Readonly<Record<string, unknown>>;
}

/** A picture or file for the model. */
export interface BinaryToolResult {
  /** Base64. */
  readonly data: string;
  readonly mimeType: string;
  readonly type: 'image' | 'resource';
  readonly description?: string;
}
