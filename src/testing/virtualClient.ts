import { BehaviorSubject, Subject, merge, of } from 'rxjs';
import type { Observable } from 'rxjs';
import type { ConnectionState } from '../protocol/ConnectionState.js';
import type { Diagnostic } from '../protocol/Diagnostic.js';
import type { SessionLifecycleEvent } from '../protocol/SessionLifecycleEvent.js';
import type { CopilotSession } from '../session/CopilotSession.js';
import type { SessionConfig } from '../session/SessionConfig.js';
import type { SessionHost } from '../session/SessionHost.js';
import { openSession } from '../session/openSession.js';
import type { LostConnection, RestartPolicy } from '../supervision/RestartPolicy.js';
import { backOff } from '../supervision/backOff.js';
import { supervise } from '../supervision/supervise.js';
import type { Wire } from '../wire/Wire.js';

/** The streams of a `CopilotClient`, on a wire that is not there. */
export interface VirtualClient {
  /**
   * Where the client stands with its runtime.
   *
   * @stream hot · replays the latest · never completes · never errors · unsubscribe stops listening
   */
  readonly state$: Observable<ConnectionState>;
  /**
   * What happens to sessions on the runtime.
   *
   * @stream hot · no replay · completes when the connection is closed on purpose · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly lifecycle$: Observable<SessionLifecycleEvent>;
  /**
   * What is worth knowing and ends no stream.
   *
   * @stream hot · no replay · never completes · never errors · unsubscribe stops listening
   */
  readonly diagnostics$: Observable<Diagnostic>;
  /**
   * A session that lives as long as its subscription.
   *
   * @stream cold · no replay · emits the session and completes when it is closed · errors with InvalidOptionsError, RpcError or ConnectionLostError · unsubscribe disconnects the session
   */
  readonly session$: (config?: SessionConfig) => Observable<CopilotSession>;
  /**
   * A session of before that is open for as long as its subscription.
   *
   * @stream cold · no replay · emits the session and completes when it is closed · errors with InvalidOptionsError, RpcError or ConnectionLostError · unsubscribe disconnects the session
   */
  readonly resume$: (sessionId: string, config?: SessionConfig) => Observable<CopilotSession>;
}

/** How a {@link VirtualClient} is set up. */
export interface VirtualClientOptions {
  /**
   * What becomes of a connection that is lost, as `autoRestart` of a `CopilotClient` says. Here it is false unless given: a
   * virtual runtime is there again when `restart` is called. True waits as `backOff` does, without chance.
   */
  readonly autoRestart?: boolean | RestartPolicy;
}

/** Makes a {@link VirtualClient} of a wire, such as a `virtualRuntime`. */
export function virtualClient(runtime: Wire, { autoRestart = false }: VirtualClientOptions = {}): VirtualClient {
  const state = new BehaviorSubject<ConnectionState>({ status: 'connected', protocolVersion: runtime.version });
  const diagnostics = new Subject<Diagnostic>();
  const report = (diagnostic: Diagnostic) => diagnostics.next(diagnostic);
  const host: SessionHost = { report };
  const restart = autoRestart === true ? backOff({ random: () => 0 }) : autoRestart;
  const onLost = (lost: LostConnection) => state.next({ status: 'reconnecting', ...lost });
  const connection$ = merge(runtime.closed$, of({ wire: runtime }));
  let wire = runtime;
  (restart === false ? connection$ : supervise(connection$, { restart, onLost, report })).subscribe({
    next: (connection) => {
      wire = connection.wire;
      if (state.value.status !== 'connected') state.next({ status: 'connected', protocolVersion: wire.version });
    },
    error: (cause: unknown) => state.next({ status: 'failed', cause }),
  });
  return {
    state$: state.asObservable(),
    lifecycle$: wire.lifecycle$,
    diagnostics$: diagnostics.asObservable(),
    session$: (config) => openSession(wire, config, host),
    resume$: (sessionId, config) => openSession(wire, { ...config, sessionId }, host, 'session.resume'),
  };
}
