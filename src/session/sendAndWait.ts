import { throwError, timeout } from 'rxjs';
import type { Observable } from 'rxjs';
import { InvalidOptionsError } from '../errors/InvalidOptionsError.js';
import { TurnTimeoutError } from '../errors/TurnTimeoutError.js';
import { finalMessage } from '../operators/finalMessage.js';
import type { SessionEvent, SessionEventOf } from '../protocol/SessionEvent.js';
import { longestTimer } from '../util/after.js';

/**
 * The final message of a turn, within a limit if one is given.
 *
 * @stream cold · no replay · completes with the turn · errors with TurnTimeoutError or as the turn · unsubscribe aborts the turn
 *
 * @param timeoutMs - For the whole turn, in milliseconds.
 */
export function sendAndWait(
  sessionId: string,
  turn$: Observable<SessionEvent>,
  timeoutMs: number | undefined,
): Observable<SessionEventOf<'assistant.message'>> {
  if (timeoutMs !== undefined && !(typeof timeoutMs === 'number' && timeoutMs >= 0)) {
    throw new InvalidOptionsError('sendAndWait', [{ path: 'timeoutMs', expected: 'must be a number of milliseconds' }]);
  }
  const final$ = turn$.pipe(finalMessage());
  if (timeoutMs === undefined || timeoutMs > longestTimer) return final$;
  return final$.pipe(
    timeout({ first: timeoutMs, with: () => throwError(() => new TurnTimeoutError(sessionId, timeoutMs)) }),
  );
}
