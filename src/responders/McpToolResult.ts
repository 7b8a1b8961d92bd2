/** What a tool of the Model Context Protocol returns, as far as it is used here. */
export interface McpToolResult {
  readonly content: readonly McpContent[];
  readonly structuredContent?: unknown;
  readonly isError?: boolean;
}

/** One piece of content; kinds that are not known here are left out. */
export interface McpContent {
  /** `text`, `image`, `audio`, `resource`, `resource_link`, … */
  readonly type: string;
  readonly text?: string;
  /** Base64. */
  readonly data?: string;
  readonly mimeType?: string;
  readonly uri?: string;
  readonly resource?: {
    readonly uri: string;
    readonly mimeType?: string;
    readonly text?: string;
    /** Base64. */
    readonly blob?: string;
  };
}
