/** What the clients of a session can do for it (protocol 3; on protocol 2 it is empty). */
export interface SessionCapabilities {
  readonly ui?: {
    /** Whether a client can show forms, so that `session.ui` works. */
    readonly elicitation?: boolean;
    readonly mcpApps?: boolean;
    readonly canvases?: boolean;
  };
}
