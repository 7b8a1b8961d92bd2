import { Observable, ReplaySubject, share, takeUntil, tap } from 'rxjs';
import { Replica } from './Replica.js';
import { followSse } from './followSse.js';
import type { FollowPorts } from './followSse.js';

/**
 * The replica of a session, filled for as long as somebody listens, by one connection for all.
 *
 * @stream hot · replays the replica · completes when the session is over or `closed$` emits · errors with what the connection or the session ends with, and the next begins anew · unsubscribe leaves the connection with the last
 */
export function replicaOf(ports: Required<FollowPorts>, closed$: Observable<void>): Observable<Replica> {
  const { onState } = ports;
  const replica$ = new Observable<Replica>((subscriber) => {
    const replica = new Replica();
    let isOver = false;
    const end = () => (isOver = true);
    subscriber.next(replica);
    subscriber.add(() => {
      if (!isOver) onState({ status: 'idle' });
    });
    const filling$ = followSse(ports).pipe(
      tap((message) => replica.take(message)),
      tap({ error: end, complete: end }),
      takeUntil(closed$),
    );
    subscriber.add(
      filling$.subscribe({
        error: (cause: unknown) => {
          onState({ status: 'failed', cause });
          subscriber.error(cause);
        },
        complete: () => {
          end();
          onState({ status: 'closed' });
          replica.complete();
          subscriber.complete();
        },
      }),
    );
  });
  return replica$.pipe(share({ connector: () => new ReplaySubject(1), resetOnComplete: false }));
}
