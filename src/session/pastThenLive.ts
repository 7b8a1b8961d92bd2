import { Observable } from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { mergePast } from './mergePast.js';

/**
 * The events that were, as one list, then those that come, one by one: no gap, none twice, in order.
 *
 * ```
 * live$         -a-b-c-d-
 * past$         ----(p|)     p: [x, a, b, c]
 * pastThenLive  ----p--d-
 * ```
 *
 * It listens before it asks. What is heard until the history comes is put in its place in it. An event may be in the history
 * and come all the same (`c`): the runtime writes its answer before such events, seen on protocol 3. These come in the order of
 * the history, so the ids of the history are forgotten with the last of them: with the first kept event that is not among them.
 *
 * @stream cold · no replay · completes with the live events · errors with them, or with the call · unsubscribe stops listening and the call
 */
export function pastThenLive(
  live$: Observable<SessionEvent>,
  past$: Observable<readonly SessionEvent[]>,
): Observable<SessionEvent | readonly SessionEvent[]> {
  return new Observable((subscriber) => {
    /** What came before the history, and then what comes while it is handed on. */
    let waiting: SessionEvent[] | undefined = [];
    let expected = new Set<string>();
    const pass = (event: SessionEvent) => {
      if (expected.size > 0) {
        if (expected.delete(event.id)) return;
        if (event.ephemeral !== true) expected = new Set();
      }
      subscriber.next(event);
    };
    subscriber.add(
      live$.subscribe({
        next: (event) => {
          if (waiting === undefined) pass(event);
          else waiting.push(event);
        },
        error: (error: unknown) => subscriber.error(error),
        complete: () => subscriber.complete(),
      }),
    );
    // A session that is closed has no history to ask for.
    if (subscriber.closed) return;
    subscriber.add(
      past$.subscribe({
        next: (past) => {
          const merged = mergePast(past, waiting ?? []);
          expected = merged.expected;
          waiting = [];
          subscriber.next(merged.events);
          // It grows while it is worked off, by what comes of that.
          for (const event of waiting) pass(event);
          waiting = undefined;
        },
        error: (error: unknown) => subscriber.error(error),
      }),
    );
  });
}
