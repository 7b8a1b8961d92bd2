import { type Observable, catchError, defer, from, switchMap, tap } from 'rxjs';
import type { SessionConfig } from '../session/SessionConfig.js';
import type { AgUiClient } from './AgUiClient.js';
import type { AgUiSession } from './AgUiSession.js';

/**
 * The session of a thread: the one of before, or a new one. Its id is made of the thread's, so that no thread reaches a session that
 * was not made for threads.
 *
 * @stream cold · no replay · emits the session and completes when it is closed · errors when it cannot be opened, or is lost · unsubscribe closes the session, which can be resumed
 */
export function sessionOf(client: AgUiClient, threadId: string, config: SessionConfig): Observable<AgUiSession> {
  const sessionId = `ag-ui-${threadId}`;
  return defer(() => {
    let wasOpen = false;
    return client.resume$(sessionId, config).pipe(
      tap(() => (wasOpen = true)),
      catchError((error: unknown) => {
        if (wasOpen) throw error;
        return from(client.listSessions()).pipe(
          switchMap((kept) => {
            // To make a session with the id of one that is kept would write over that. Protocol 2 lists one only some time
            // after it could be resumed, so either alone does not tell.
            if (kept.some((session) => session.sessionId === sessionId)) throw error;
            return client.session$({ ...config, sessionId });
          }),
        );
      }),
    );
  });
}
