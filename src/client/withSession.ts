import { concat, from, map, of, switchMap, takeWhile } from 'rxjs';
import type { Observable, ObservableInput } from 'rxjs';
import type { CopilotSession } from '../session/CopilotSession.js';

/**
 * Opens a session, uses it, and closes it when the use ends, whichever way it does.
 *
 * ```
 * session$   --s-------
 * use           --a--b|
 * withSession  ----a--b|
 * session$   ^--------!
 * ```
 *
 * @stream cold · no replay · completes with the use · errors as the session or its use · unsubscribe leaves the use and disconnects the session
 */
export function withSession<T>(
  session$: Observable<CopilotSession>,
  use: (session: CopilotSession) => ObservableInput<T>,
): Observable<T> {
  const used$ = session$.pipe(
    switchMap((session) => concat(from(use(session)).pipe(map((value) => ({ value }))), of(undefined))),
    takeWhile((step) => step !== undefined),
  );
  return used$.pipe(map(({ value }) => value));
}
