import { Subject, defer, firstValueFrom, from, lastValueFrom, map, race, switchMap, take, throwError } from 'rxjs';
import type { Observable, ObservableInput } from 'rxjs';
import { ClientNotStartedError } from '../errors/ClientNotStartedError.js';
import type { RuntimeStopError } from '../errors/RuntimeStopError.js';
import type { ConnectionState } from '../protocol/ConnectionState.js';
import type { Diagnostic } from '../protocol/Diagnostic.js';
import type { Method, Params, Result } from '../protocol/Methods.js';
import type { SessionConfig } from '../session/SessionConfig.js';
import type { SessionLifecycleEvent } from '../protocol/SessionLifecycleEvent.js';
import type { CopilotSession } from '../session/CopilotSession.js';
import type { OpeningMethod } from '../session/createParams.js';
import { loadOnce } from '../util/loadOnce.js';
import type { Loaded } from '../util/loadOnce.js';
import { ClientQueries } from './ClientQueries.js';
import type { CopilotClientOptions } from './CopilotClientOptions.js';
import type { Connection } from './connect.js';
import { createConnector } from './createConnector.js';
import type { Connector } from './createConnector.js';
import type { Engine } from './createEngine.js';
import { createGuard } from './createGuard.js';
import { createReporter } from './createReporter.js';
import { openForGood } from './openForGood.js';
import { parseClientOptions } from './parseClientOptions.js';
import { withSession } from './withSession.js';

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
export class CopilotClient extends ClientQueries implements AsyncDisposable {
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
  readonly #connector: Connector;
  readonly #lifecycle = new Subject<SessionLifecycleEvent>();
  readonly #stopRequests = new Subject<void>();
  /** Fails what waits for a start, or for the engine, when the client is stopped instead. */
  readonly #stopped$ = this.#stopRequests.pipe(
    map((): never => {
      throw new ClientNotStartedError('The client was stopped');
    }),
  );
  readonly #engine: Loaded<Engine>;
  #stopping: Promise<RuntimeStopError[]> | undefined;

  /** @throws InvalidOptionsError before anything is spawned or opened. */
  constructor(options: CopilotClientOptions = {}) {
    const parsed = parseClientOptions(options);
    super(parsed);
    const reporter = createReporter(parsed);
    const guard = createGuard(parsed.reportSubscriberErrors, reporter.report);
    this.#autoStart = parsed.autoStart ?? true;
    this.#engine = loadOnce(
      () => import('./createEngine.js'),
      ({ createEngine }) =>
        createEngine(parsed, {
          reporter,
          guard,
          onLifecycle: (event) => this.#lifecycle.next(event),
          onLost: (lost) => this.#connector.state$.next({ status: 'reconnecting', ...lost }),
          isWanted: () => this.#stopping === undefined,
        }),
    );
    this.#connector = createConnector(this.#engine.value$.pipe(switchMap(({ connection$ }) => connection$)));
    this.state$ = guard(this.#connector.state$.asObservable());
    this.lifecycle$ = guard(this.#lifecycle.asObservable());
    this.diagnostics$ = reporter.diagnostics$;
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
    this.#stopRequests.next();
    const connection = this.#connector.current();
    const gone = connection && firstValueFrom(connection.transport.gone$, { defaultValue: undefined });
    this.#connector.drop();
    await gone;
    await this.#engine.current()?.flush();
  }

  /** Stops the client at the end of an `await using` block. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  /**
   * Creates a session, which lives until it is disconnected or the client stops.
   *
   * Rejects with InvalidOptionsError before any I/O, with what `start` rejects with, or with RpcError.
   */
  async createSession(config: SessionConfig = {}): Promise<CopilotSession> {
    return openForGood(this.session$(config));
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
    return this.#open(config);
  }

  /**
   * Opens a session of before again, of this program or another. The runtime has the conversation, the model and the mode; all else
   * is given again: tools, hooks, provider, MCP servers, agents. `config.sessionId` is not looked at.
   *
   * Rejects with InvalidOptionsError before any I/O (also when the session is open on this client), with what `start` rejects
   * with, or with RpcError when there is no such session.
   *
   * @example
   * ```ts
   * import { CopilotClient } from 'copilot-rx';
   *
   * await using client = new CopilotClient();
   * const last = await client.getLastSessionId();
   * const session = last === undefined ? await client.createSession() : await client.resumeSession(last);
   * await session.sendAndWait('Where were we?');
   * ```
   */
  async resumeSession(sessionId: string, config: SessionConfig = {}): Promise<CopilotSession> {
    return openForGood(this.resume$(sessionId, config));
  }

  /**
   * A session of before that is open for as long as its subscription; see {@link CopilotClient.resumeSession}.
   *
   * @stream cold · no replay · emits the session and completes when it is closed · errors with what `resumeSession` rejects with, later with ConnectionLostError · unsubscribe disconnects the session, which can be resumed again
   */
  resume$(sessionId: string, config: SessionConfig = {}): Observable<CopilotSession> {
    return this.#open({ ...config, sessionId }, 'session.resume');
  }

  /**
   * A new session for one use, which it is closed after. Where `session$` goes on until it is left, this completes when the use does.
   *
   * @stream cold · no replay · completes with the use · errors with what `createSession` rejects with, or as the use · unsubscribe leaves the use and disconnects the session
   *
   * @example
   * ```ts
   * import { CopilotClient } from 'copilot-rx';
   * import { finalMessage } from 'copilot-rx/operators';
   *
   * const client = new CopilotClient();
   * client
   *   .withSession({}, (session) => session.turn('Say hello.').pipe(finalMessage()))
   *   .subscribe({ next: ({ data }) => console.log(data.content), complete: () => void client.stop() });
   * ```
   */
  withSession<T>(config: SessionConfig, use: (session: CopilotSession) => ObservableInput<T>): Observable<T> {
    return withSession(this.session$(config), use);
  }

  #open(config: SessionConfig, method?: OpeningMethod): Observable<CopilotSession> {
    const connection$ = defer(() => this.#connected());
    const open = ({ openSession }: Engine) => openSession(config, connection$, method);
    return defer(() => {
      const engine = this.#engine.current();
      return engine === undefined ? race(this.#stopped$, this.#engine.value$).pipe(switchMap(open)) : open(engine);
    });
  }

  #connected(): Observable<Connection> {
    if (this.#autoStart || this.#connector.current() !== undefined) return this.#begin();
    return throwError(() => new ClientNotStartedError());
  }

  /** Starts: at once, so that a stop that comes next finds something to stop, or after the stop in progress. */
  #begin(): Observable<Connection> {
    const stopping = this.#stopping;
    if (stopping === undefined) return this.#connector.start();
    return race(this.#stopped$, from(stopping).pipe(switchMap(() => this.#connector.start())));
  }

  /** @internal */
  protected override ask$<M extends Method>(method: M, params: Params<M>): Observable<Result<M>> {
    return defer(() => this.#connected()).pipe(
      take(1),
      switchMap(({ wire }) => wire.call(method, params)),
    );
  }

  /** @internal */
  protected override async closeSession(sessionId: string): Promise<void> {
    await this.#engine.current()?.findSession(sessionId)?.disconnect();
  }

  async #stop(): Promise<RuntimeStopError[]> {
    const errors: RuntimeStopError[] = [];
    const engine = this.#engine.current();
    const connection = this.#connector.current();
    // Between two connections there is nothing to say goodbye to.
    if (engine !== undefined && connection !== undefined && this.#connector.state$.value.status === 'connected') {
      this.#connector.state$.next({ status: 'stopping' });
      const stopped$ = engine.stop(connection, (error) => errors.push(error));
      await lastValueFrom(stopped$, { defaultValue: undefined });
    }
    this.#connector.drop();
    await engine?.flush();
    return errors;
  }
}
