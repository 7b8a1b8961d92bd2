/** An MCP server whose tools the agent may call. The model knows them as `server-tool`. */
export type McpServerConfig = LocalMcpServer | RemoteMcpServer;

/** An MCP server that the runtime starts, and talks to over stdio. */
export interface LocalMcpServer extends McpServerTools {
  /** Default `local`; `stdio` is the same. */
  readonly type?: 'local' | 'stdio';
  readonly command: string;
  readonly args?: readonly string[];
  /**
   * Added to the environment of the runtime. `$NAME` stands for the runtime's variable of that name; so does a value that is nothing
   * but such a name, on protocol 3.
   */
  readonly env?: Readonly<Record<string, string>>;
  /** Default: the session's working directory. */
  readonly cwd?: string;
}

/** An MCP server behind a URL. */
export interface RemoteMcpServer extends McpServerTools {
  readonly type: 'http' | 'sse';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is offered of a server. */
export interface McpServerTools {
  /** Names of tools, without that of the server; default `['*']`, all of them. */
  readonly tools?: readonly string[];
  /** For each call, in milliseconds. */
  readonly timeout?: number;
}

/** MCP servers by name. A server that does not start never fails the session; events tell (protocol 3). */
export type McpServers = Readonly<Record<string, McpServerConfig>>;
