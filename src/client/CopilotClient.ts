import {
  EMPTY,
  Subject,
  catchError,
  defer,
  firstValueFrom,
  from,
  ignoreElements,
  lastValueFrom,
  map,
  merge,
  mergeMap,
  of,
  race,
  switchMap,
  take,
  tap,
  throwError,
} from 'rxjs';
import type { Observable } from 'rxjs';
import { ClientNotStartedError } from '../errors/ClientNotStartedError.js';
import type { RuntimeStopError } from '../errors/RuntimeStopError.js';
import type { ConnectionState } from '../protocol/ConnectionState.js';
import type { Diagnostic } from '../protocol/Diagnostic.js';
import type { CallArguments, CallableMethod } from '../protocol/CallableMethod.js';
import { checkCall } from '../protocol/checkCall.js';
import { createSecrets } from '../protocol/createSecrets.js';
import type { AuthStatus, Method, Params, PingResult, Result, RuntimeStatus } from '../protocol/Methods.js';
import type { SessionConfig } from '../session/SessionConfig.js';
import type { SessionLifecycleEvent } from '../protocol/SessionLifecycleEvent.js';
import type { CopilotSession } from '../session/CopilotSession.js';
import type { CopilotClientOptions } from './CopilotClientOptions.js';
import { connect } from './connect.js';
import type { Connection } from './connect.js';
import { createConnector } from './createConnector.js';
import { createSessionRegistry } from './createSessionRegistry.js';
import { parseClientOptions } from './parseClientOptions.js';
import { stopRuntime } from './stopRuntime.js';

/**
 * One runtime and the sessions on it. By default it spawns the installed Copilot CLI on first use and talks to it over stdio.
 *
 * A started client keeps its process alive until it is stopped, as a server does: call `stop()`, or use `await using`.
 *
 * @example
 * ```ts
 * import { CopilotClient } from 'copilot-rx';
 *
 * await using client = new CopilotClient();
 * const session = await client.createSession();
 * const answer = await session.sendAndWait('What is 2 + 2?');
 * console.log(answer?.data.content);
 * ```
 */
export class CopilotClient implements AsyncDisposable {
  /**
   * Where the client stands with its runtime.
   *
   * @stream hot · replays the latest · never completes · never errors · unsubscribe stops listening
   */
  readonly state$: Observable<ConnectionState>;
  /**
   * What happens to sessions on the runtime, of this client or another.
   *
   * @stream hot · no replay · never completes · never errors · unsubscribe stops listening
   */
  readonly lifecycle$: Observable<SessionLifecycleEvent>;
  /**
   * What is worth knowing and ends no stream: for logs.
   *
   * @stream hot · no replay · never completes · never errors · unsubscribe stops listening
   */
  readonly diagnostics$: Observable<Diagnostic>;

  readonly #autoStart: boolean;
  readonly #connector;
  readonly #lifecycle = new Subject<SessionLifecycleEvent>();
  readonly #diagnostics = new Subject<Diagnostic>();
  readonly #stopRequests = new Subject<void>();
  readonly #secrets = createSecrets();
  readonly #report = (diagnostic: Diagnostic) =>
    this.#diagnostics.next({ ...diagnostic, message: this.#secrets.text(diagnostic.message) });
  readonly #registry = createSessionRegistry(this.#report, this.#secrets);
  #stopping: Promise<RuntimeStopError[]> | undefined;

  /** @throws InvalidOptionsError before anything is spawned or opened. */
  constructor(options: CopilotClientOptions = {}) {
    const parsed = parseClientOptions(options);
    this.#autoStart = parsed.autoStart ?? true;
    const { githubToken, connectionToken, env = process.env } = parsed;
    this.#secrets.add({ githubToken, connectionToken, env });
    this.#connector = createConnector(
      connect(parsed, this.#report, this.#secrets).pipe(
        mergeMap((connection) => merge(of(connection), this.#passOnLifecycle(connection))),
      ),
    );
    this.state$ = this.#connector.state$.asObservable();
    this.lifecycle$ = this.#lifecycle.asObservable();
    this.diagnostics$ = this.#diagnostics.asObservable();
  }

  /**
   * Gets the runtime ready. Calls that come together share one start; a started client has nothing to do.
   *
   * Rejects with RuntimeNotFoundError, RuntimeStartError, RuntimeUnreachableError, AuthenticationError,
   * ProtocolMismatchError, RpcError when the greeting is refused, or, from a server of somebody else's, ConnectionLostError; it
   * may be called again after that. It waits for as long as the runtime takes: `stop()` gives it up.
   */
  async start(): Promise<void> {
    await firstValueFrom(this.#begin());
  }

  /**
   * Ends sessions, runtime and connection in good order, and resolves to what went wrong on the way (nothing, as a rule).
   * A start in progress is given up. It never rejects, and may be called twice.
   */
  async stop(): Promise<RuntimeStopError[]> {
    this.#stopRequests.next();
    this.#stopping ??= this.#stop().finally(() => (this.#stopping = undefined));
    return this.#stopping;
  }

  /** Kills the process at once with all it started, or hangs up; turns and feeds end. */
  async forceStop(): Promise<void> {
    const connection = this.#connector.current();
    const gone = connection && firstValueFrom(connection.transport.gone$, { defaultValue: undefined });
    this.#connector.drop();
    await gone;
  }

  /** Stops the client at the end of an `await using` block. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  /** Asks the runtime for a sign of life. */
  async ping(message?: string): Promise<PingResult> {
    return this.#call('ping', message === undefined ? {} : { message });
  }

  /** The versions of the runtime and of its protocol. */
  async getStatus(): Promise<RuntimeStatus> {
    return this.#call('status.get', {});
  }

  /** Whether, and as whom, the runtime is signed in. */
  async getAuthStatus(): Promise<AuthStatus> {
    return this.#call('auth.getStatus', {});
  }

  /**
   * Creates a session, which lives until it is disconnected or the client stops.
   *
   * Rejects with InvalidOptionsError before any I/O, with what `start` rejects with, or with RpcError.
   */
  async createSession(config: SessionConfig = {}): Promise<CopilotSession> {
    return new Promise((resolve, reject) => {
      this.session$(config).subscribe({ next: resolve, error: reject });
    });
  }

  /**
   * A session that lives as long as its subscription.
   *
   * @stream cold · no replay · emits the session and completes when it is closed · errors with what `createSession` rejects with, later with ConnectionLostError · unsubscribe disconnects the session
   *
   * @example
   * ```ts
   * import { CopilotClient } from 'copilot-rx';
   * import { textDeltas } from 'copilot-rx/operators';
   * import { switchMap, take } from 'rxjs';
   *
   * const client = new CopilotClient();
   * client
   *   .session$({ streaming: true })
   *   .pipe(switchMap((session) => session.turn('Say hello.')), textDeltas(), take(3))
   *   .subscribe({ next: console.log, complete: () => void client.stop() });
   * ```
   */
  session$(config: SessionConfig = {}): Observable<CopilotSession> {
    return this.#registry.open(
      config,
      defer(() => this.#connected()),
    );
  }

  /**
   * Calls a method of the runtime that has no member here, typed by the runtime's own schema. Starts the client if that is
   * called for. Methods of a session are for `session.call`, or take its id.
   *
   * @stream cold · no replay · emits the result and completes · errors with UnsupportedByRuntimeError, RpcError, ConnectionLostError or what `start` rejects with · unsubscribe cancels the request
   *
   * @throws InvalidOptionsError at once for methods that this package calls itself, such as `runtime.shutdown`.
   *
   * @example
   * ```ts
   * import { CopilotClient } from 'copilot-rx';
   * import { firstValueFrom } from 'rxjs';
   *
   * await using client = new CopilotClient();
   * const { tools } = await firstValueFrom(client.call('tools.list'));
   * console.log(tools.map(({ name }) => name));
   * ```
   */
  call<M extends CallableMethod>(method: M, ...params: CallArguments<Params<M>>): Observable<Result<M>>;
  call(method: Method, params: Params<Method> = {}): Observable<unknown> {
    checkCall(method);
    return this.#request(method, params);
  }

  #connected(): Observable<Connection> {
    if (this.#autoStart || this.#connector.current() !== undefined) return this.#begin();
    return throwError(() => new ClientNotStartedError());
  }

  /** Starts: at once, so that a stop that comes next finds something to stop, or after the stop in progress. */
  #begin(): Observable<Connection> {
    const stopping = this.#stopping;
    if (stopping === undefined) return this.#connector.start();
    const stopped$ = this.#stopRequests.pipe(
      map(() => {
        throw new ClientNotStartedError('The client was stopped');
      }),
    );
    return race(stopped$, from(stopping).pipe(switchMap(() => this.#connector.start())));
  }

  #passOnLifecycle({ wire }: Connection): Observable<never> {
    return wire.lifecycle$.pipe(
      tap((event) => this.#lifecycle.next(event)),
      ignoreElements(),
      // The loss of the connection is told by the connection itself.
      catchError(() => EMPTY),
    );
  }

  async #call<M extends Method>(method: M, params: Params<M>): Promise<Result<M>> {
    return firstValueFrom(this.#request(method, params));
  }

  #request<M extends Method>(method: M, params: Params<M>): Observable<Result<M>> {
    return defer(() => this.#connected()).pipe(
      take(1),
      switchMap(({ wire }) => wire.call(method, params)),
    );
  }

  async #stop(): Promise<RuntimeStopError[]> {
    const errors: RuntimeStopError[] = [];
    const connection = this.#connector.current();
    if (connection !== undefined) {
      this.#connector.state$.next({ status: 'stopping' });
      const stopped$ = stopRuntime(connection, this.#registry.sessions(), (error) => errors.push(error));
      await lastValueFrom(stopped$, { defaultValue: undefined });
    }
    this.#connector.drop();
    return errors;
  }
}
