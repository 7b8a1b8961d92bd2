import { EMPTY, catchError, concat, defer, from, ignoreElements, mergeMap, throwError, timeout } from 'rxjs';
import type { Observable } from 'rxjs';
import { RuntimeStopError } from '../errors/RuntimeStopError.js';
import { UnsupportedByRuntimeError } from '../errors/UnsupportedByRuntimeError.js';
import type { CopilotSession } from '../session/CopilotSession.js';
import type { Connection } from './connect.js';

/** How long sessions may take to say goodbye, and how long the runtime may take to shut down, in milliseconds. */
const patienceMs = 10_000;

/**
 * Ends a connection in good order: sessions, runtime, conversation, streams, process. A step that fails is reported and
 * the next one is taken.
 *
 * @stream cold · no replay · completes when all is gone · never errors · unsubscribe stops waiting
 *
 * @param onError - Called with each step that failed.
 */
export function stopRuntime(
  { wire, transport, hangUp }: Connection,
  sessions: readonly CopilotSession[],
  onError: (error: RuntimeStopError) => void,
): Observable<never> {
  const attempt = (step: string, work$: Observable<unknown>) =>
    work$.pipe(
      ignoreElements(),
      timeout({ first: patienceMs, with: () => throwError(() => new Error(`no answer within ${patienceMs} ms`)) }),
      catchError((error: unknown) => {
        // Protocol 2 has no `runtime.shutdown`; closing its streams and SIGTERM are all it needs.
        if (!(error instanceof UnsupportedByRuntimeError)) onError(new RuntimeStopError(step, error));
        return EMPTY;
      }),
    );
  return concat(
    from(sessions).pipe(
      mergeMap((session) =>
        attempt(
          `closing session ${session.sessionId}`,
          defer(() => session.disconnect()),
        ),
      ),
    ),
    transport.ownsRuntime ? attempt('shutting the runtime down', wire.call('runtime.shutdown', {})) : EMPTY,
    defer(() => {
      hangUp();
      return transport.close();
    }),
  );
}
