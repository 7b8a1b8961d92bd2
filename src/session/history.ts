import { Observable } from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { pastThenLive } from './pastThenLive.js';

/**
 * The events that were, then those that come, each by itself.
 *
 * @stream cold · no replay · completes with the live events · errors with them, or with the call · unsubscribe stops listening and the call
 */
export function history(
  live$: Observable<SessionEvent>,
  past$: Observable<readonly SessionEvent[]>,
): Observable<SessionEvent> {
  return new Observable((subscriber) =>
    pastThenLive(live$, past$).subscribe({
      next: (come) => {
        if ('type' in come) subscriber.next(come);
        else for (const event of come) subscriber.next(event);
      },
      error: (error: unknown) => subscriber.error(error),
      complete: () => subscriber.complete(),
    }),
  );
}
