import { defer, firstValueFrom } from 'rxjs';
import type { Observable } from 'rxjs';
import { SessionClosedError } from '../errors/SessionClosedError.js';
import type { CallArguments, SessionCallParams, SessionMethod } from '../protocol/CallableMethod.js';
import { checkCall } from '../protocol/checkCall.js';
import type { CreatedSession, Method, Result } from '../protocol/Methods.js';
import type { MessageOptions } from '../protocol/MessageOptions.js';
import type { SessionEvent, SessionEventOf } from '../protocol/SessionEvent.js';
import type { SessionCapabilities } from '../protocol/SessionCapabilities.js';
import type { SessionUi } from './SessionUi.js';
import { createSessionUi } from './createSessionUi.js';
import { SessionControls } from './SessionControls.js';
import { history } from './history.js';
import type { SessionCore } from './SessionCore.js';
import { createSessionCall } from './createSessionCall.js';
import { parseMessage } from './parseMessage.js';
import { sendPrompt } from './sendPrompt.js';
import { sendAndWait } from './sendAndWait.js';
import { turn } from './turn.js';

/**
 * One conversation with the runtime. Its feeds are hot: subscribe before you send, or use `turn`, which does.
 *
 * All feeds complete when the session is closed on purpose and error with ConnectionLostError when the runtime is lost. An
 * error that a subscription does not handle is thrown on the next tick, as everywhere in RxJS.
 *
 * @example
 * ```ts
 * import { CopilotClient } from 'copilot-rx';
 *
 * const client = new CopilotClient();
 * const session = await client.createSession({ streaming: true });
 * session.deltas$.subscribe(({ data }) => process.stdout.write(data.deltaContent));
 * await session.sendAndWait('What is 2 + 2?');
 * await client.stop();
 * ```
 */
export class CopilotSession extends SessionControls implements AsyncDisposable {
  /** Where the runtime keeps this session's files; absent when infinite sessions are off. */
  readonly workspacePath: string | undefined;

  readonly #core: SessionCore;
  #capabilities$: Observable<SessionCapabilities> | undefined;
  #ui: SessionUi | undefined;

  /** @internal Sessions come from `client.createSession`, `client.session$` or `openSession`. */
  constructor(core: SessionCore, { workspacePath }: CreatedSession) {
    super(core, createSessionCall(core));
    this.#core = core;
    this.workspacePath = workspacePath;
  }

  /**
   * What the session's clients can do for it, as they come and go.
   *
   * @stream hot · replays the latest · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  get capabilities$(): Observable<SessionCapabilities> {
    return (this.#capabilities$ ??= this.#core.guard(this.#core.capabilities$));
  }

  /** Asks the user something, through `onElicitationRequest` (protocol 3). */
  get ui(): SessionUi {
    const core = this.#core;
    return (this.#ui ??= createSessionUi(core.sessionId, core.wire, () => core.capabilities));
  }

  /**
   * One prompt and what comes of it: emits the events of that turn and no other's. Subscribing sends the prompt;
   * unsubscribing aborts it. Turns of one session are worked off one after the other, each with its own end.
   *
   * @stream cold · no replay · completes with the turn's own end · errors with TurnError, TurnAbortedError, TurnInterruptedError, SessionClosedError, RpcError or ConnectionLostError · unsubscribe aborts the turn, and no neighbour's
   *
   * @throws InvalidOptionsError at once, before anything is sent.
   *
   * @example
   * ```ts
   * import { CopilotClient } from 'copilot-rx';
   * import { textDeltas } from 'copilot-rx/operators';
   * import { takeUntil, timer } from 'rxjs';
   *
   * const client = new CopilotClient();
   * const session = await client.createSession({ streaming: true });
   * session
   *   .turn('Tell me a long story.')
   *   .pipe(textDeltas(), takeUntil(timer(5_000)))
   *   .subscribe({ next: (text) => process.stdout.write(text), complete: () => void client.stop() });
   * ```
   */
  turn(message: string | MessageOptions): Observable<SessionEvent> {
    return this.#core.guard(turn(this.#core, parseMessage(message)));
  }

  /**
   * Sends a prompt and resolves to its message id, without waiting for an answer. Prompts keep their order. A prompt that is
   * still in the queue when a turn before it is left is sent again, under another id.
   */
  async send(message: string | MessageOptions): Promise<string> {
    const parsed = parseMessage(message);
    this.#assertOpen();
    return firstValueFrom(sendPrompt(this.#core, parsed));
  }

  /**
   * Sends a prompt and resolves to its final message, or to `undefined` when the agent said nothing. Rejects with what the
   * turn errors with; after `timeoutMs` milliseconds, if given, with TurnTimeoutError, and the turn is aborted.
   */
  async sendAndWait(
    message: string | MessageOptions,
    timeoutMs?: number,
  ): Promise<SessionEventOf<'assistant.message'> | undefined> {
    return firstValueFrom(sendAndWait(this.sessionId, this.turn(message), timeoutMs), { defaultValue: undefined });
  }

  /**
   * Aborts the run in progress; on protocol 3 the prompts in the runtime's queue are dropped. Prompts that were not yet
   * acknowledged may run all the same. Nothing happens when idle.
   */
  async abort(): Promise<void> {
    this.#assertOpen();
    for (const live of this.#core.turns) live.resend = false;
    await firstValueFrom(this.#core.outbox.abort(), { defaultValue: undefined });
  }

  /** The session's history so far: the events that the runtime keeps. */
  async getMessages(): Promise<SessionEvent[]> {
    this.#assertOpen();
    return firstValueFrom(this.#core.past$);
  }

  /**
   * What was, then what comes: the events that the runtime keeps, as {@link CopilotSession.getMessages} gives them, and all that
   * come from now on. No gap, none twice, in order.
   *
   * @stream cold · no replay · completes when the session is closed · errors with RpcError when the history is refused, or with ConnectionLostError · unsubscribe stops listening
   *
   * @example
   * ```ts
   * import { CopilotClient } from 'copilot-rx';
   * import { toConversation } from 'copilot-rx/operators';
   *
   * const client = new CopilotClient();
   * const session = await client.createSession();
   * await session.sendAndWait('What is 2 + 2?');
   * session
   *   .history$()
   *   .pipe(toConversation())
   *   .subscribe(({ messages }) => console.log(messages.length));
   * ```
   */
  history$(): Observable<SessionEvent> {
    return this.#core.guard(history(this.#core.feeds.events$, this.#core.past$));
  }

  /**
   * Calls a method of the runtime that has no member here, typed by the runtime's own schema. The session's id is filled in;
   * parameters may be left out where none is required.
   *
   * @stream cold · no replay · emits the result and completes · errors with UnsupportedByRuntimeError, RpcError, SessionClosedError or ConnectionLostError · unsubscribe cancels the request
   *
   * @throws InvalidOptionsError at once for methods that this package calls itself, such as `session.send`.
   *
   * @example
   * ```ts
   * import { CopilotClient } from 'copilot-rx';
   * import { firstValueFrom } from 'rxjs';
   *
   * await using client = new CopilotClient();
   * const session = await client.createSession();
   * await firstValueFrom(session.call('session.mode.set', { mode: 'plan' }));
   * console.log(await firstValueFrom(session.call('session.mode.get'))); // plan
   * ```
   */
  call<M extends SessionMethod>(method: M, ...params: CallArguments<SessionCallParams<M>>): Observable<Result<M>>;
  call(method: Method, params?: object): Observable<unknown> {
    checkCall(method);
    return defer(() => {
      this.#assertOpen();
      return this.#core.wire.call(method, { ...params, sessionId: this.sessionId });
    });
  }

  /** Closes the session. Turns in progress error with SessionClosedError; what is on disk stays, to be resumed. */
  async disconnect(): Promise<void> {
    await firstValueFrom(this.#core.disconnect(), { defaultValue: undefined });
  }

  /** The same as {@link CopilotSession.disconnect}, by the name the Python SDK gives it. */
  async destroy(): Promise<void> {
    await this.disconnect();
  }

  /** Closes the session at the end of an `await using` block. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.disconnect();
  }

  #assertOpen(): void {
    if (this.#core.isClosed) throw new SessionClosedError(this.sessionId);
  }
}
