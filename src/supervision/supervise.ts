import {
  Observable,
  asyncScheduler,
  catchError,
  concat,
  defer,
  map,
  retry,
  switchMap,
  take,
  tap,
  throwError,
} from 'rxjs';
import { ConnectionLostError } from '../errors/ConnectionLostError.js';
import { RuntimeStartError } from '../errors/RuntimeStartError.js';
import type { RuntimeExit } from '../errors/RuntimeStartError.js';
import type { Diagnostic } from '../protocol/Diagnostic.js';
import { messageOf } from '../util/messageOf.js';
import type { Wire } from '../wire/Wire.js';
import type { LostConnection, RestartPolicy } from './RestartPolicy.js';
import { createLastingWire } from './createLastingWire.js';

/** How a connection is kept up. */
export interface SupervisionOptions {
  readonly restart: RestartPolicy;
  /** Told of each loss, before the policy is asked. */
  readonly onLost: (lost: LostConnection) => void;
  readonly report: (diagnostic: Diagnostic) => void;
  /** Whether a lost connection is to be made anew at all: not while the client is being stopped. Default: yes. */
  readonly isWanted?: () => boolean;
}

/** How long a connection has to hold to count as one that works, in milliseconds. */
const steadyMs = 60_000;

/**
 * Makes a connection that was lost anew, for as long as a policy says. Its wire is the same one each time: what listens to it
 * goes on.
 *
 * ```
 * connect$     -c---#           -d----|
 * restart           --x|
 * supervise    -s----------------s----|
 * ```
 *
 * @stream cold · no replay · emits the connection whenever it stands, and completes when it is closed on purpose · errors with what went wrong at the first start, later with ConnectionLostError when it is given up · unsubscribe closes everything by force
 */
export function supervise<C extends { readonly wire: Wire }>(
  connect$: Observable<C>,
  { restart, onLost, report, isWanted = () => true }: SupervisionOptions,
): Observable<C> {
  return new Observable((subscriber) => {
    const lasting = createLastingWire(report);
    const { now } = asyncScheduler;
    let attempt = 0;
    let wasConnected = false;
    let since = Infinity;
    const again = (cause: unknown) => {
      if (!wasConnected || !isWanted()) return throwError(() => cause);
      attempt = now() - since >= steadyMs ? 1 : attempt + 1;
      since = Infinity;
      lasting.lose(cause);
      const lost = { attempt, cause };
      onLost(lost);
      return concat(
        defer(() => restart(lost)).pipe(catchError((reason: unknown) => giveUp(attempt, reason))),
        giveUp(attempt, cause),
      ).pipe(take(1));
    };
    const connection$ = connect$.pipe(
      switchMap((connection) =>
        lasting.attach(connection.wire).pipe(map(() => ({ ...connection, wire: lasting.wire }))),
      ),
      tap(() => {
        wasConnected = true;
        since = now();
      }),
      retry({ delay: again }),
    );
    // Before the connection is: what is left on purpose has not been lost.
    subscriber.add(() => lasting.end());
    subscriber.add(
      connection$.subscribe({
        next: (connection) => subscriber.next(connection),
        error: (error: unknown) => {
          lasting.end(error instanceof ConnectionLostError ? error : undefined);
          subscriber.error(error);
        },
        complete: () => {
          lasting.end();
          subscriber.complete();
        },
      }),
    );
  });
}

function giveUp(attempt: number, cause: unknown): Observable<never> {
  return throwError(() => {
    const tries = attempt === 1 ? 'it was not tried to make it anew' : `${attempt - 1} attempts to make it anew failed`;
    return new ConnectionLostError(`${tries}: ${messageOf(cause)}`, { cause, ...exitOf(cause) });
  });
}

/** How the process ended that was there last, with what it said on stderr. */
function exitOf(cause: unknown): { exit?: RuntimeExit } {
  const exit = cause instanceof ConnectionLostError || cause instanceof RuntimeStartError ? cause.exit : undefined;
  return exit === undefined ? {} : { exit };
}
