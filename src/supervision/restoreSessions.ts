import { EMPTY, catchError, from, ignoreElements, mergeMap } from 'rxjs';
import type { Observable } from 'rxjs';
import { ConnectionLostError } from '../errors/ConnectionLostError.js';
import { messageOf } from '../util/messageOf.js';
import type { Wire } from '../wire/Wire.js';
import type { LastingSessions } from './LastingSessions.js';
import type { SessionReturns } from './SessionReturns.js';
import { restoreSession } from './restoreSession.js';
import type { LastingSession } from './restoreSession.js';

/**
 * Opens the sessions again that were open, on a new connection. One that cannot be opened ends, and the others do not.
 *
 * @stream cold · no replay · completes when all are back, or have ended · errors with ConnectionLostError · unsubscribe stops waiting
 */
export function restoreSessions(wire: Wire, sessions: LastingSessions, returns: SessionReturns): Observable<never> {
  const restore = (session: LastingSession) => {
    const { sessionId } = session.params;
    return restoreSession(wire, session).pipe(
      mergeMap((history) => {
        // It was closed meanwhile.
        if (!sessions.has(sessionId)) return wire.call('session.destroy', { sessionId });
        returns.tell(sessionId, { history, isOwn: session.isOwn });
        return EMPTY;
      }),
      catchError((cause: unknown) => {
        if (cause instanceof ConnectionLostError) throw cause;
        sessions.delete(sessionId);
        const reason = `session ${sessionId} could not be opened again (${messageOf(cause)})`;
        returns.tell(sessionId, { error: new ConnectionLostError(reason, { cause }) });
        return EMPTY;
      }),
    );
  };
  return from(sessions.all()).pipe(mergeMap(restore), ignoreElements());
}
