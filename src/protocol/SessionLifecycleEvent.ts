/** Something happened to a session, of this client or of another one on the same runtime. */
export interface SessionLifecycleEvent {
  readonly type: SessionLifecycleType;
  readonly sessionId: string;
  readonly metadata?: { readonly startTime: string; readonly modifiedTime: string; readonly summary?: string };
}

/** What happened. The runtime repeats itself (`created` comes twice, `updated` with each event it keeps). */
export type SessionLifecycleType =
  'session.created' | 'session.updated' | 'session.deleted' | 'session.foreground' | 'session.background';
