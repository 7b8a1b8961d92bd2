import { type Observable, defer, from, switchMap } from 'rxjs';
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
  // Asked first: to make a session with the id of one that is kept would write over that.
  return defer(() => from(client.listSessions())).pipe(
    switchMap((kept) =>
      kept.some((session) => session.sessionId === sessionId)
        ? client.resume$(sessionId, config)
        : client.session$({ ...config, sessionId }),
    ),
  );
}
