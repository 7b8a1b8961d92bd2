import { EMPTY, catchError, ignoreElements, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import type { SessionLifecycleEvent } from '../protocol/SessionLifecycleEvent.js';
import type { Connection } from './connect.js';

/**
 * Passes on what happens to the sessions of a connection.
 *
 * @stream cold · no replay · completes with the connection · never errors, since the connection tells of its loss itself · unsubscribe stops listening
 */
export function passOnLifecycle({ wire }: Connection, next: (event: SessionLifecycleEvent) => void): Observable<never> {
  return wire.lifecycle$.pipe(
    tap(next),
    ignoreElements(),
    catchError(() => EMPTY),
  );
}
