import { catchError, map, of, switchMap, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import type { SessionEvent } from '../../protocol/SessionEvent.js';
import type { RpcConnection } from '../../rpc/RpcConnection.js';
import type { AskDesk } from '../createAskDesk.js';
import { readFields } from '../../util/readFields.js';
import { readText } from '../readText.js';
import { openBroadcast } from './openBroadcast.js';
import { pendingAsks } from './pendingAsks.js';

/**
 * Resumes a session. With `continuePendingWork` the runtime waits for the answers to what it had asked, but does not ask again: so
 * what is open is looked up in the history, and asked from here.
 *
 * @stream cold · no replay · asks, emits the result and completes · errors with RpcError or ConnectionLostError · unsubscribe cancels the request
 */
export function resume(rpc: RpcConnection, desk: AskDesk, params: object): Observable<unknown> {
  const { sessionId, continuePendingWork } = readFields(params);
  const id = readText(sessionId) ?? '';
  const resumed$ = rpc.call('session.resume', params);
  if (continuePendingWork !== true) return resumed$;
  const askAgain = (history: readonly SessionEvent[]) => {
    for (const event of pendingAsks(history)) openBroadcast({ rpc, desk }, id, event, { isRedelivery: true });
  };
  return resumed$.pipe(
    switchMap((resumed) =>
      rpc.call('session.getMessages', { sessionId: id }).pipe(
        tap((history) => askAgain(eventsIn(history))),
        map(() => resumed),
        catchError(() => of(resumed)),
      ),
    ),
  );
}

/** Events are what the runtime says they are, as everywhere. */
function eventsIn(history: unknown): readonly SessionEvent[] {
  const { events } = readFields(history);
  return Array.isArray(events) ? (events as readonly SessionEvent[]) : [];
}
