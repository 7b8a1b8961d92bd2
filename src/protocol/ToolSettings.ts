import type { McpServers } from './McpServerConfig.js';

/** Which tools there are beside your own. */
export interface ToolSettings {
  /** Only these tools, yours included; an empty list means none. Default: all. */
  readonly availableTools?: readonly ToolPattern[];
  /** All tools but these. */
  readonly excludedTools?: readonly ToolPattern[];
  /** Who wins for a tool that is on both lists. Default `excluded`. */
  readonly toolFilterPrecedence?: 'excluded' | 'available';
  /** MCP servers for the session, by name. They are not remembered: give them again on resume. */
  readonly mcpServers?: McpServers;
  /** Servers that are not started, wherever they are configured (protocol 3). */
  readonly disabledMcpServers?: readonly string[];
  /** Where OAuth tokens of MCP servers are kept (protocol 3). Default `in-memory`. */
  readonly mcpOAuthTokenStorage?: 'persistent' | 'in-memory';
  /** What is offered of GitHub's own MCP server (protocol 3). */
  readonly githubMcpToolConfig?: {
    readonly enableAllTools?: boolean;
    readonly additionalToolsets?: readonly string[];
    readonly additionalTools?: readonly string[];
    readonly enableInsidersMode?: boolean;
    readonly disableFormDeferral?: boolean;
  };
  /** Output of a tool that is too large goes to a file, of which the model is told (protocol 3; protocol 2 has fixed limits). */
  readonly largeOutput?: {
    /** Default true. */
    readonly enabled?: boolean;
    /** Default 20480. */
    readonly maxSizeBytes?: number;
    /** Default: a temporary folder. */
    readonly outputDir?: string;
  };
  /** Tools beyond a number are not shown to the model but found by search (protocol 3). */
  readonly toolSearch?: { readonly enabled?: boolean; readonly deferThreshold?: number };
  /** The shape of the tool `ask_user`: `elicitation` asks by form and needs an `onElicitationRequest` (protocol 3). */
  readonly askUserVariant?: 'legacy' | 'elicitation';
}

/**
 * The name of a tool, whoever offers it; or, by source, `builtin:view`, `mcp:server-tool`, `custom:mine`, and all of a source as
 * `builtin:*`, `mcp:*`, `custom:*`. Protocol 2 knows no sources: there a name is taken without its source, and `*` is ignored.
 */
export type ToolPattern = string;
