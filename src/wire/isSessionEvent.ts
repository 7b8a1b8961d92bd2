import type { SessionEvent } from '../protocol/SessionEvent.js';

/** A `session.event` notification: which session, and what happened. */
export interface SessionNotification {
  readonly sessionId: string;
  readonly event: SessionEvent;
}

/** On the hot path the envelope is all that is looked at; a notification without one is nobody's. */
export function isSessionEvent(notification: unknown): notification is SessionNotification {
  const { event } = (notification ?? {}) as {
    readonly event?: { readonly type?: unknown; readonly data?: unknown } | null;
  };
  return typeof event?.type === 'string' && typeof event.data === 'object' && event.data !== null;
}
