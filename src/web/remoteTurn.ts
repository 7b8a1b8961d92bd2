import { Observable, defer, map, tap } from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { errorOf } from '../serving/ErrorData.js';
import { detach } from '../util/detach.js';
import { randomId } from '../util/randomId.js';
import { readFields } from '../util/readFields.js';
import type { RemoteMessage } from './RemoteMessage.js';
import type { Requests } from './createRequests.js';
import { followSse } from './followSse.js';
import type { FollowPorts } from './followSse.js';

/**
 * One prompt and what comes of it, where the session is. The turn has an id of ours: a request that is made again, since its answer did
 * not arrive, finds the turn that it has started.
 *
 * @stream cold · no replay · completes with the turn's own end · errors as the turn, or with RequestRefusedError or ConnectionLostError · unsubscribe aborts the turn
 */
export function remoteTurn(
  { follow, post }: Requests,
  policy: Pick<FollowPorts, 'reconnect' | 'silenceMs'>,
  message: string | RemoteMessage,
): Observable<SessionEvent> {
  return new Observable((subscriber) => {
    const turn = randomId();
    let begun = false;
    let ended = false;
    const end = () => (ended = true);
    subscriber.add(() => {
      // Nobody waits for it, and a server that is gone has aborted it anyway.
      if (!ended)
        detach(
          defer(() => post({ type: 'leave', turn })),
          () => undefined,
        );
    });
    const connect = (cursor: string | undefined) =>
      follow({ type: 'turn', turn, message, ...(begun ? { resume: true } : {}) }, cursor).pipe(
        tap(() => (begun = true)),
      );
    const come$ = followSse({ connect, ...policy }).pipe(
      map(({ event, data }) => ({ event, value: JSON.parse(data) as unknown })),
      tap({ error: end, complete: end }),
    );
    subscriber.add(
      come$.subscribe({
        next: ({ event, value }) => {
          if (event === undefined) subscriber.next(value as SessionEvent);
          const { error } = event === 'end' ? readFields(value) : {};
          if (error === undefined) return;
          end();
          subscriber.error(errorOf(error));
        },
        error: (error: unknown) => subscriber.error(error),
        complete: () => subscriber.complete(),
      }),
    );
  });
}
