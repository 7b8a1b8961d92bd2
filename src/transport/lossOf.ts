import type { Readable, Writable } from 'node:stream';
import type { Observable } from 'rxjs';
import { defaultIfEmpty, defer, fromEvent, map, merge, of, race, switchMap, take, timer, zip } from 'rxjs';
import { ConnectionLostError } from '../errors/ConnectionLostError.js';
import type { RuntimeExit } from '../errors/RuntimeStartError.js';

/**
 * Process and stream end at nearly the same time, in either order. Waiting this long for the second lets the last bytes be
 * read and the exit code be told; a grandchild that holds the stream open, or a process that stays, must not hold us up.
 */
const graceMs = 50;

/**
 * How a stream to a runtime's process ends when nobody asked it to.
 *
 * @stream hot · no replay · never completes · errors with ConnectionLostError · unsubscribe stops listening
 */
export function lossOf(streams: readonly (Readable | Writable)[], exit$: Observable<RuntimeExit>): Observable<never> {
  const closed$ = merge(...streams.map(closeOf)).pipe(take(1));
  const exitSoFar$ = merge(exit$, of(undefined)).pipe(take(1));
  return merge(exit$, closed$).pipe(
    take(1),
    switchMap(() =>
      race(
        zip(exit$, ...streams.map(closeOf)).pipe(map(([exit]) => exit)),
        timer(graceMs).pipe(switchMap(() => exitSoFar$)),
      ),
    ),
    defaultIfEmpty(undefined),
    map((exit) => {
      throw new ConnectionLostError(describe(exit), exit && { exit });
    }),
  );
}

function closeOf(stream: Readable | Writable): Observable<unknown> {
  return defer(() => (stream.closed ? of(undefined) : fromEvent(stream, 'close')));
}

function describe(exit: RuntimeExit | undefined): string {
  if (exit === undefined) return 'it closed the stream';
  const how = exit.signal === null ? `exited with code ${exit.exitCode}` : `was ended by ${exit.signal}`;
  const last = exit.stderrTail.at(-1);
  return `its process ${how}${last === undefined ? '' : `, saying: ${last}`}`;
}
