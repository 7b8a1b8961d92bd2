import { Observable, finalize, tap } from 'rxjs';
import { detach } from '../util/detach.js';
import { randomId } from '../util/randomId.js';
import type { Wire } from '../wire/Wire.js';
import { CopilotSession } from './CopilotSession.js';
import { SessionCore } from './SessionCore.js';
import type { SessionConfig } from './SessionConfig.js';
import type { SessionHost } from './SessionHost.js';
import { createParams } from './createParams.js';
import type { OpeningMethod } from './createParams.js';
import { parseSessionConfig } from './parseSessionConfig.js';

/**
 * Creates a session on a wire, or resumes one. Its feeds listen before the runtime is told, so nothing is missed.
 *
 * @stream cold · no replay · emits the session and completes when it is closed · errors with InvalidOptionsError, RpcError or ConnectionLostError · unsubscribe disconnects the session
 */
export function openSession(
  wire: Wire,
  config: SessionConfig = {},
  host: SessionHost = {},
  method: OpeningMethod = 'session.create',
): Observable<CopilotSession> {
  return new Observable((subscriber) => {
    const parsed = parseSessionConfig(config);
    const sessionId = parsed.sessionId ?? randomId();
    const core = new SessionCore(sessionId, wire, host);
    const working$ = core.work(parsed);
    const params = createParams(sessionId, parsed, method);
    host.secrets?.add(params);
    host.onOpening?.(core, { protocol: wire.version, params });
    const leave = () => sayGoodbye(core, host);
    subscriber.add(
      core.feeds.end$.subscribe({
        error: (error: unknown) => subscriber.error(error),
        complete: () => subscriber.complete(),
      }),
    );
    // Not the subscriber's: the session is listened to until it has said goodbye.
    const working = working$.subscribe();
    let isOpening = true;
    let isLeft = false;
    const opened$ = wire.call(method, params).pipe(
      tap((opened) => {
        isOpening = false;
        core.learn(opened.capabilities ?? {});
        // A session that is being opened cannot be called back: if it was left, it is closed as soon as it is there.
        if (isLeft) leave();
        else subscriber.next(new CopilotSession(core, opened));
      }),
    );
    detach(opened$, (error) => {
      working.unsubscribe();
      host.onGone?.();
      subscriber.error(error);
    });
    return () => {
      isLeft = true;
      if (!isOpening) leave();
    };
  });
}

function sayGoodbye(core: SessionCore, { report, onGone }: SessionHost): void {
  detach(core.disconnect().pipe(finalize(() => onGone?.())), (cause) => {
    const message = `Session ${core.sessionId} could not be closed.`;
    report?.({ level: 'warning', code: 'farewell-failed', message, cause });
  });
}
