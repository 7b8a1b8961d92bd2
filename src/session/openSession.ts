import { Observable, finalize, tap } from 'rxjs';
import type { Diagnostic } from '../protocol/Diagnostic.js';
import { detach } from '../util/detach.js';
import type { Wire } from '../wire/Wire.js';
import { CopilotSession } from './CopilotSession.js';
import { createSessionCore } from './SessionCore.js';
import type { SessionConfig } from './SessionConfig.js';
import { createParams } from './createParams.js';
import { parseSessionConfig } from './parseSessionConfig.js';
import { trackCapabilities } from './trackCapabilities.js';

/**
 * Creates a session on a wire. Its feeds listen before the runtime is told, so nothing is missed.
 *
 * @stream cold · no replay · emits the session and completes when it is closed · errors with InvalidOptionsError, RpcError or ConnectionLostError · unsubscribe disconnects the session
 */
export function openSession(
  wire: Wire,
  config: SessionConfig = {},
  host: SessionHost = {},
): Observable<CopilotSession> {
  return new Observable((subscriber) => {
    const parsed = parseSessionConfig(config);
    const sessionId = parsed.sessionId ?? crypto.randomUUID();
    const report = host.report ?? (() => undefined);
    const secrets = host.secrets ?? noSecrets;
    const core = createSessionCore(sessionId, wire, parsed, { report, redactor: secrets });
    const leave = () => {
      const farewell$ = core.disconnect().pipe(finalize(() => host.onGone?.()));
      detach(farewell$, (cause) => {
        const message = `Session ${sessionId} could not be closed.`;
        report({ level: 'warning', code: 'farewell-failed', message, cause });
      });
    };
    subscriber.add(
      core.feeds.end$.subscribe({
        error: (error: unknown) => subscriber.error(error),
        complete: () => subscriber.complete(),
      }),
    );
    // Not the subscriber's: the session is listened to until it has said goodbye.
    core.incoming$.subscribe(core.feeds.sink);
    trackCapabilities(core).subscribe(core.capabilities$);
    core.answering$.subscribe({ error: () => undefined }); // The feeds tell of the loss.
    const params = createParams(sessionId, parsed);
    secrets.add(params);
    let isCreating = true;
    let isLeft = false;
    const created$ = wire.call('session.create', params).pipe(
      tap((created) => {
        isCreating = false;
        core.capabilities$.next(created.capabilities ?? {});
        // A session that is being created cannot be called back: if it was left, it is closed as soon as it is there.
        if (isLeft) leave();
        else subscriber.next(new CopilotSession(core, created));
      }),
    );
    detach(created$, (error) => {
      host.onGone?.();
      subscriber.error(error);
    });
    return () => {
      isLeft = true;
      if (!isCreating) leave();
    };
  });
}

const noSecrets = { add: () => undefined, json: (value: unknown) => JSON.stringify(value) };

/** What a session tells its host. */
export interface SessionHost {
  readonly report?: (diagnostic: Diagnostic) => void;
  /** Where it notes what must not be told of failures, and what takes that out of them. */
  readonly secrets?: {
    readonly add: (value: unknown) => void;
    readonly json: (value: unknown) => string;
  };
  /** Called when the session is gone from the runtime, or never came to be. */
  readonly onGone?: () => void;
}
