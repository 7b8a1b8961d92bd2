import { catchError, map, switchMap, throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import { RpcError } from '../errors/RpcError.js';
import type { Params } from '../protocol/Methods.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { Wire } from '../wire/Wire.js';

/** A session that is to be there on each connection. */
export interface LastingSession {
  /** What it was opened with. */
  params: Params<'session.create'>;
  /** Whether it began on this client: all of its history is ours. */
  readonly isOwn: boolean;
  /** Whether the agent has finished something in it. */
  hasWorked: boolean;
}

/**
 * Opens a session again on a new connection, with all that it was opened with, and reads what the runtime has kept of it. A
 * session of ours that the runtime had not written down yet is created anew.
 *
 * @stream cold · no replay · emits the history and completes · errors with RpcError or ConnectionLostError · unsubscribe stops waiting
 */
export function restoreSession(
  { call }: Wire,
  { params, hasWorked }: LastingSession,
): Observable<readonly SessionEvent[]> {
  const { sessionId } = params;
  return call('session.resume', { continuePendingWork: true, ...params }).pipe(
    catchError((error: unknown) =>
      // The runtime begins to keep a session with its first prompt: nothing was lost with one that has only just begun.
      !hasWorked && error instanceof RpcError ? call('session.create', params) : throwError(() => error),
    ),
    switchMap(() => call('session.getMessages', { sessionId })),
    map(({ events }) => events),
  );
}
