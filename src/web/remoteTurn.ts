import { Observable, defer, map, retry, tap, throwError } from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { errorOf } from '../serving/ErrorData.js';
import { detach } from '../util/detach.js';
import { randomId } from '../util/randomId.js';
import { readFields } from '../util/readFields.js';
import type { RemoteMessage } from './RemoteMessage.js';
import type { Requests } from './createRequests.js';
import { followSse } from './followSse.js';
import type { FollowPorts } from './followSse.js';
import { isFinal } from './isFinal.js';

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
      // Nobody waits for it.
      if (!ended) detach(leaving(post, turn, policy.reconnect), () => undefined);
    });
    const connect = (cursor: string | undefined) =>
      follow({ type: 'turn', turn, ...(begun ? { resume: true } : { message }) }, cursor).pipe(
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

/** Tells that a turn is left. A stop button that is used while the connection is away works when it is back. */
function leaving(post: Requests['post'], turn: string, reconnect: FollowPorts['reconnect']): Observable<unknown> {
  return defer(() => post({ type: 'leave', turn })).pipe(
    retry({
      count: mostFarewells,
      delay: (cause: unknown, attempt) => (isFinal(cause) ? throwError(() => cause) : reconnect({ attempt, cause })),
    }),
  );
}

/** With the usual back-off, for about 40 seconds. */
const mostFarewells = 10;
