import { asyncScheduler, concat, defer, retry, take, takeWhile, tap, throwError, throwIfEmpty, timeout } from 'rxjs';
import type { Observable } from 'rxjs';
import { ConnectionLostError } from '../errors/ConnectionLostError.js';
import type { SseMessage } from '../serving/SseMessage.js';
import type { RestartPolicy } from '../supervision/RestartPolicy.js';
import { longestTimer } from '../util/after.js';
import type { RemoteConnection } from './RemoteConnection.js';
import { isFinal } from './isFinal.js';
import { parseSse } from './parseSse.js';

/** How a server is followed. */
export interface FollowPorts {
  /** Connects, to hear what comes after a cursor. The first text, an empty one, tells that it stands. */
  readonly connect: (cursor: string | undefined) => Observable<string>;
  readonly reconnect: RestartPolicy;
  /** For so long nothing may come: the heartbeats of the server do. */
  readonly silenceMs: number;
  readonly onState?: (state: RemoteConnection) => void;
}

/** A connection that has held for so long was a good one: the next attempt is again the first. */
const steadyMs = 60_000;

/**
 * Messages, across as many connections as it takes: each goes on behind the last id that was told. The message `end` is the last.
 *
 * ```
 * connection   -a-b#     connection after b   -c-(e|)
 * followSse    -a-b---------c-(e|)
 * ```
 *
 * @stream cold · no replay · completes with the message `end`, or when the server has nothing more · errors with RequestRefusedError, or with ConnectionLostError when it is given up · unsubscribe leaves the connection
 */
export function followSse({
  connect,
  reconnect,
  silenceMs,
  onState = () => undefined,
}: FollowPorts): Observable<SseMessage> {
  return defer(() => {
    let cursor: string | undefined;
    let attempt = 0;
    let since = Infinity;
    let hasNothing = false;
    const again = (cause: unknown) => {
      if (isFinal(cause)) return throwError(() => cause);
      attempt = asyncScheduler.now() - since >= steadyMs ? 1 : attempt + 1;
      since = Infinity;
      onState({ status: 'reconnecting', attempt, cause });
      const givenUp = () => new ConnectionLostError('the server is not reached any more', { cause });
      return defer(() => reconnect({ attempt, cause })).pipe(take(1), throwIfEmpty(givenUp));
    };
    onState({ status: 'connecting' });
    return concat(
      defer(() => connect(cursor)).pipe(
        timeout({
          each: Math.min(silenceMs, longestTimer),
          with: () => throwError(() => new Error('The server has gone silent.')),
        }),
        tap({
          next: () => {
            if (since !== Infinity) return;
            since = asyncScheduler.now();
            onState({ status: 'connected' });
          },
          complete: () => (hasNothing = since === Infinity),
        }),
        parseSse(),
        tap(({ id }) => (cursor = id ?? cursor)),
      ),
      defer(() =>
        hasNothing ? [{ event: 'end', data: '{}' }] : throwError(() => new Error('The connection has ended.')),
      ),
    ).pipe(
      retry({ delay: again }),
      takeWhile(({ event }) => event !== 'end', true),
    );
  });
}
