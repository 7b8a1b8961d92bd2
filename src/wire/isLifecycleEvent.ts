import type { SessionLifecycleEvent } from '../protocol/SessionLifecycleEvent.js';
import { readFields } from '../util/readFields.js';

/** Tells lifecycle events from whatever else may come. */
export function isLifecycleEvent(notification: unknown): notification is SessionLifecycleEvent {
  const { type, sessionId } = readFields(notification);
  return typeof type === 'string' && typeof sessionId === 'string';
}
