import { defer, firstValueFrom, last, map } from 'rxjs';
import type { Observable } from 'rxjs';
import { RpcError } from '../errors/RpcError.js';
import type { CallArguments, CallableMethod } from '../protocol/CallableMethod.js';
import { checkCall } from '../protocol/checkCall.js';
import type { AuthStatus, Method, Params, PingResult, Result, RuntimeStatus } from '../protocol/Methods.js';
import type { ModelInfo } from '../protocol/ModelInfo.js';
import type { ReadEventsOptions } from '../protocol/PersistedEvents.js';
import type { QuotaSnapshot } from '../protocol/QuotaSnapshot.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { SessionFilter, SessionMetadata } from '../protocol/SessionMetadata.js';
import type { ToolInfo } from '../protocol/ToolInfo.js';
import { internalError } from '../protocol/rpcCodes.js';
import { streamOf } from '../responders/streamOf.js';
import type { CopilotClientOptions } from './CopilotClientOptions.js';
import { createModelCatalog } from './createModelCatalog.js';
import { readPages } from './readPages.js';

/**
 * What can be asked of a runtime beside opening sessions. Everything here starts the client if need be, and rejects with what `start`
 * rejects with, RpcError or ConnectionLostError.
 */
export abstract class ClientQueries {
  readonly #models;

  /** @internal */
  constructor({ onListModels }: Pick<CopilotClientOptions, 'onListModels'>) {
    this.#models = createModelCatalog(
      onListModels === undefined
        ? defer(() => this.ask$('models.list', {})).pipe(map(({ models }) => models))
        : defer(() => streamOf(onListModels())).pipe(last()),
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
    return this.ask$(method, params);
  }

  /** Asks the runtime for a sign of life. */
  async ping(message?: string): Promise<PingResult> {
    return this.#ask('ping', message === undefined ? {} : { message });
  }

  /** The versions of the runtime and of its protocol. */
  async getStatus(): Promise<RuntimeStatus> {
    return this.#ask('status.get', {});
  }

  /** Whether, and as whom, the runtime is signed in. */
  async getAuthStatus(): Promise<AuthStatus> {
    return this.#ask('auth.getStatus', {});
  }

  /**
   * The models that may be used, as `onListModels` lists them, or else the account. They are remembered for as long as the client
   * lives.
   */
  async listModels({ refresh = false }: ListModelsOptions = {}): Promise<readonly ModelInfo[]> {
    return firstValueFrom(this.#models(refresh));
  }

  /** The runtime's own tools, as they are for a model. */
  async listTools(model?: string): Promise<readonly ToolInfo[]> {
    return (await this.#ask('tools.list', model === undefined ? {} : { model })).tools;
  }

  /** How much of the account's quota is used, by sort of request. */
  async getQuota(): Promise<Readonly<Record<string, QuotaSnapshot>>> {
    return (await this.#ask('account.getQuota', {})).quotaSnapshots;
  }

  /** The sessions that the runtime keeps, the latest first. One that never got a prompt is not kept. */
  async listSessions(filter?: SessionFilter): Promise<readonly SessionMetadata[]> {
    return (await this.#ask('session.list', filter === undefined ? {} : { filter })).sessions;
  }

  /** What the runtime keeps of one session; `undefined` when it keeps none of that id. */
  async getSessionMetadata(sessionId: string): Promise<SessionMetadata | undefined> {
    return (await this.#ask('session.getMetadata', { sessionId })).session;
  }

  /** The session that was used last, to go on with it; `undefined` when there is none. */
  async getLastSessionId(): Promise<string | undefined> {
    return (await this.#ask('session.getLastId', {})).sessionId;
  }

  /** The session that a person looks at, when the runtime has a terminal of its own. */
  async getForegroundSessionId(): Promise<string | undefined> {
    return (await this.#ask('session.getForeground', {})).sessionId;
  }

  /** Shows a session to that person. Rejects with RpcError when there is no terminal. */
  async setForegroundSessionId(sessionId: string): Promise<void> {
    await this.#do('session.setForeground', sessionId);
  }

  /**
   * Deletes what the runtime keeps of a session, for good. One that is open here is closed first. Rejects with RpcError when
   * nothing is kept.
   */
  async deleteSession(sessionId: string): Promise<void> {
    await this.closeSession(sessionId);
    await this.#do('session.delete', sessionId);
  }

  /**
   * What the runtime keeps of a session, without opening it (protocol 3). It is read page by page, as it is needed.
   *
   * @stream cold · no replay · completes with the last event that is kept · errors with RpcError, ConnectionLostError or what `start` rejects with · unsubscribe reads no more
   *
   * @example
   * ```ts
   * import { CopilotClient } from 'copilot-rx';
   * import { ofType } from 'copilot-rx/operators';
   * import { take } from 'rxjs';
   *
   * const client = new CopilotClient();
   * client
   *   .readPersistedEvents('my-session', { direction: 'backward' })
   *   .pipe(ofType('assistant.message'), take(3))
   *   .subscribe({ next: ({ data }) => console.log(data.content), complete: () => void client.stop() });
   * ```
   */
  readPersistedEvents(sessionId: string, options: ReadEventsOptions = {}): Observable<SessionEvent> {
    return readPages((page) => this.ask$('sessions.readPersistedEvents', { ...page, sessionId }), options);
  }

  /** @internal */
  protected abstract ask$<M extends Method>(method: M, params: Params<M>): Observable<Result<M>>;
  /** Closes the session if it is open on this client. @internal */
  protected abstract closeSession(sessionId: string): Promise<void>;

  async #ask<M extends Method>(method: M, params: Params<M>): Promise<Result<M>> {
    return firstValueFrom(this.ask$(method, params));
  }

  /** For methods that answer whether they did it. */
  async #do(method: 'session.delete' | 'session.setForeground', sessionId: string): Promise<void> {
    const { success, error } = await this.#ask(method, { sessionId });
    if (!success) throw new RpcError(method, internalError, error ?? 'it did not say why');
  }
}

/** How models are listed. */
export interface ListModelsOptions {
  /** Ask again, in place of what is remembered. Default false. */
  readonly refresh?: boolean;
}
