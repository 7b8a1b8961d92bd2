import { catchError, defer, of, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import { ConnectionLostError } from '../errors/ConnectionLostError.js';
import type { Method, Params, Result } from '../protocol/Methods.js';
import type { Wire } from '../wire/Wire.js';
import type { LastingSessions } from './LastingSessions.js';
import type { Link } from './Link.js';
import type { Switchboard } from './Switchboard.js';

/**
 * Makes calls that wait for a connection, if there is none. One that is in progress when the connection is lost fails: whether it
 * was carried out is not known.
 */
export function createLastingCalls(board: Switchboard, sessions: LastingSessions): Wire['call'] {
  const callOn = <M extends Method>(link: Link, method: M, params: Params<M>) =>
    link.wire.call(method, params).pipe(
      tap(() => sessions.noteResult(method, params)),
      catchError((error: unknown) => {
        // Calls are the first to hear of a loss. Before they fail, all that is in progress learns why.
        if (error instanceof ConnectionLostError) board.lose(error, link);
        throw error;
      }),
    );
  return <M extends Method>(method: M, params: Params<M>): Observable<Result<M>> => {
    if (method !== 'session.destroy' || !('sessionId' in params)) {
      return board.whenReady((link) => callOn(link, method, params));
    }
    return defer(() => {
      sessions.delete(params.sessionId);
      const link = board.ready;
      // Without a connection there is no session to close, and it will not be opened again.
      return link === undefined ? of(closed) : callOn(link, method, params).pipe(catchError(unlessLost));
    });
  };
}

const closed = { success: true };

function unlessLost(error: unknown): Observable<typeof closed> {
  if (error instanceof ConnectionLostError) return of(closed);
  throw error;
}
