/** A session that the runtime keeps, open or not. Fields that the runtime adds are kept. */
export interface SessionMetadata {
  readonly sessionId: string;
  /** ISO 8601. */
  readonly startTime: string;
  /** ISO 8601. */
  readonly modifiedTime: string;
  /** What it is about: the beginning of the first prompt, or better. */
  readonly summary?: string;
  readonly isRemote: boolean;
  /** Protocol 3. */
  readonly name?: string;
  /** The `clientName` of who made it (protocol 3). */
  readonly clientName?: string;
  /** Where it works; protocol 2 tells it within Git repositories only. */
  readonly context?: SessionContext;
}

/** Where a session works. */
export interface SessionContext {
  readonly cwd: string;
  readonly gitRoot?: string;
  /** `owner/name` on GitHub. */
  readonly repository?: string;
  readonly branch?: string;
}

/** Which sessions are listed: those for which all that is given holds. */
export type SessionFilter = Partial<SessionContext>;
