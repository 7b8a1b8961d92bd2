import { EMPTY, catchError, ignoreElements, merge, mergeMap, of, tap } from 'rxjs';
import type { MonoTypeOperatorFunction } from 'rxjs';
import type { SessionLifecycleEvent } from '../protocol/SessionLifecycleEvent.js';
import type { Connection } from './connect.js';

/**
 * Passes on connections, and for as long as they live tells what happens to the sessions on them.
 *
 * @stream as the source · no replay · completes with the source · errors with the source, which tells of a loss · unsubscribe leaves the source
 */
export function passOnLifecycle(next: (event: SessionLifecycleEvent) => void): MonoTypeOperatorFunction<Connection> {
  return (connection$) =>
    connection$.pipe(
      mergeMap((connection) => {
        const told$ = connection.wire.lifecycle$.pipe(
          tap(next),
          ignoreElements(),
          catchError(() => EMPTY),
        );
        return merge(of(connection), told$);
      }),
    );
}
