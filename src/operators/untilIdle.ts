import { type MonoTypeOperatorFunction, takeWhile } from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';

/**
 * Passes events up to the first `session.idle`, passes that too, and completes.
 *
 * ```
 * event$       -d-m-i---d-
 * untilIdle()  -d-m-(i|)
 * ```
 *
 * Idle means that the queue is empty, not that a certain prompt was answered; for that there is `session.turn()`. An idle of
 * the main agent alone (`assistant.idle`), while background agents work on, passes and ends nothing.
 *
 * @stream as the source · no replay · completes with session.idle or with the source · errors with the source · unsubscribe leaves the source
 * @example
 * ```ts
 * import { of } from 'rxjs';
 * import type { SessionEvent } from 'copilot-rx';
 * import { untilIdle } from 'copilot-rx/operators';
 *
 * const envelope = { id: '1', timestamp: '2026-01-01T00:00:00Z', parentId: null };
 * const event$ = of<SessionEvent[]>(
 *   { ...envelope, type: 'assistant.message', data: { messageId: 'm', content: 'Hello' } },
 *   { ...envelope, type: 'session.idle', data: {} },
 *   { ...envelope, type: 'user.message', data: { content: 'And now?' } },
 * );
 *
 * event$.pipe(untilIdle()).subscribe(({ type }) => console.log(type)); // assistant.message, session.idle
 * ```
 */
export function untilIdle(): MonoTypeOperatorFunction<SessionEvent> {
  return (event$) => event$.pipe(takeWhile(({ type }) => type !== 'session.idle', true));
}
