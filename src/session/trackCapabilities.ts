import { ignoreElements, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import type { SessionCore } from './SessionCore.js';

/**
 * Keeps a session's capabilities up to date with its events.
 *
 * @stream cold · no replay · completes with the session · errors with ConnectionLostError · unsubscribe stops listening
 */
export function trackCapabilities({ feeds, capabilities$ }: SessionCore): Observable<never> {
  return feeds.on('capabilities.changed').pipe(
    tap(({ data }) => capabilities$.next({ ...capabilities$.value, ...data })),
    ignoreElements(),
  );
}
