/** One way of reading what a session says. */
export interface Contestant {
  /** Spawns the server in the way that is usual for the contestant, and creates a session on it over stdio. */
  readonly open: (serverPath: string) => Promise<Conversation>;
}

/** A session of a contestant. */
export interface Conversation {
  /** Sends the prompt, hands on the text of each delta that has any, and resolves at the session's idle. */
  readonly run: (prompt: string, onText: (text: string) => void) => Promise<void>;
  readonly close: () => Promise<void>;
}
