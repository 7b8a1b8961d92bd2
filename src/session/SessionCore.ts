import {
  BehaviorSubject,
  EMPTY,
  NEVER,
  Observable,
  Subject,
  catchError,
  defer,
  finalize,
  identity,
  map,
  shareReplay,
} from 'rxjs';
import type { Conversation } from '../protocol/Conversation.js';
import type { SessionCapabilities } from '../protocol/SessionCapabilities.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { ResponderConfig } from '../responders/ResponderConfig.js';
import type { Wire } from '../wire/Wire.js';
import type { FeedSources } from './SessionFeeds.js';
import type { SessionHost } from './SessionHost.js';
import type { LiveTurn, TurnPort } from './TurnPort.js';
import { answerSession } from './answerSession.js';
import { conversationState } from './conversationState.js';
import { createAskFeeds } from './createAskFeeds.js';
import { createFeeds } from './createFeeds.js';
import { createOutbox } from './createOutbox.js';
import { interruptTurns } from './interruptTurns.js';

/**
 * The works of a session, behind the object that its users see. What few sessions use is made when it is asked for: a program may
 * have thousands of them, most of them idle.
 */
export class SessionCore implements FeedSources, TurnPort {
  readonly feeds = createFeeds();
  readonly turns = new Set<LiveTurn>();
  readonly guard: FeedSources['guard'];
  readonly report: TurnPort['report'];
  readonly trace: TurnPort['trace'];
  readonly redact: TurnPort['redact'];

  readonly #asking = createAskFeeds();
  readonly #capabilities = new BehaviorSubject<SessionCapabilities>({});
  readonly #closing = new Subject<never>();
  #isClosed = false;
  /** Whether the wire itself ended, so that there is nothing to disconnect from. */
  #hasEnded = false;
  readonly #warnAbout: SessionHost['warnAbout'];
  #outbox: TurnPort['outbox'] | undefined;
  #disconnect$: Observable<unknown> | undefined;
  #finish: () => void = ignore;

  constructor(
    readonly sessionId: string,
    readonly wire: Wire,
    { report = ignore, secrets, warnAbout, guard = identity, trace = () => ({}) }: SessionHost,
  ) {
    this.#warnAbout = warnAbout;
    this.guard = guard;
    this.report = report;
    this.trace = trace;
    this.redact = secrets?.json ?? JSON.stringify;
  }

  get outbox(): TurnPort['outbox'] {
    return (this.#outbox ??= createOutbox(this.sessionId, this.wire, this.#warnAbout));
  }

  get events$(): Observable<SessionEvent> {
    return this.feeds.events$;
  }

  get asked$(): FeedSources['asked$'] {
    return this.#asking.asked$;
  }

  get asks$(): FeedSources['asks$'] {
    return this.#asking.asks$;
  }

  get toolProgress$(): FeedSources['toolProgress$'] {
    return this.#asking.toolProgress$;
  }

  get state$(): Observable<Conversation> {
    return conversationState(this.feeds.events$, this.past$);
  }

  /**
   * The history, asked for anew by each subscriber.
   *
   * @stream cold · no replay · emits the history and completes · errors with RpcError or ConnectionLostError · unsubscribe cancels the request
   */
  get past$(): Observable<SessionEvent[]> {
    return this.wire.call('session.getMessages', { sessionId: this.sessionId }).pipe(map(({ events }) => events));
  }

  /**
   * What the session's clients can do.
   *
   * @stream hot · replays the latest · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  get capabilities$(): Observable<SessionCapabilities> {
    return this.#capabilities.asObservable();
  }

  get capabilities(): SessionCapabilities {
    return this.#capabilities.value;
  }

  get closing$(): TurnPort['closing$'] {
    return this.#closing.asObservable();
  }

  get interrupted$(): TurnPort['interrupted$'] {
    return (this.wire.interrupted$ ?? NEVER).pipe(catchError(() => EMPTY));
  }

  /** Whether the session was closed on purpose, or is being closed. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /**
   * All that the session does by itself for as long as it is open: it fills its feeds, ends turns that a lost connection has
   * interrupted, and has asks answered. Listened to once, from before it is created.
   *
   * @stream cold · no replay · emits nothing, and completes when the session is closed · never errors, since the feeds tell of a loss · unsubscribe stops all of it
   *
   * @throws InvalidOptionsError when tools clash.
   */
  work(config: ResponderConfig): Observable<never> {
    const { sessionId, wire, report, feeds } = this;
    const { sink } = feeds;
    const { ask: onAsked, settle, progress: onProgress, error, complete } = this.#asking;
    const answering$ = answerSession({ sessionId, wire, config, report, onAsked, onProgress });
    return new Observable((subscriber) => {
      this.#finish = () => {
        sink.complete();
        subscriber.complete();
      };
      subscriber.add(
        // Without a stream in between: this is the path of every event.
        wire.events(sessionId).subscribe({
          next: sink.next,
          error: (cause: unknown) => {
            this.#end(false);
            sink.error(cause);
          },
          complete: () => {
            this.#end(true);
            sink.complete();
          },
        }),
      );
      subscriber.add(
        feeds.on('capabilities.changed').subscribe({
          next: ({ data }) => this.learn(data),
          error: (cause: unknown) => this.#capabilities.error(cause),
          complete: () => this.#capabilities.complete(),
        }),
      );
      subscriber.add(
        wire.interrupted$?.subscribe({ next: (cause) => interruptTurns(this.turns, cause), error: ignore }),
      );
      subscriber.add(answering$.subscribe({ next: settle, error, complete }));
      // Whoever stops answering ends what it tells of.
      subscriber.add(complete);
    });
  }

  /** What has come to be known of the session's clients. */
  learn(capabilities: SessionCapabilities): void {
    this.#capabilities.next({ ...this.capabilities, ...capabilities });
  }

  /**
   * Ends turns at once, tells the runtime, then ends the feeds. A second time it only waits for the first.
   *
   * @stream cold · replays the end · completes when the session is closed · errors with RpcError or ConnectionLostError · unsubscribe stops waiting
   */
  disconnect(): Observable<unknown> {
    this.#disconnect$ ??= defer(() => {
      if (this.#hasEnded) return EMPTY;
      this.#isClosed = true;
      this.#closing.complete();
      return this.wire.call('session.destroy', { sessionId: this.sessionId }).pipe(finalize(() => this.#finish()));
    }).pipe(shareReplay({ bufferSize: 1, refCount: false }));
    return this.#disconnect$;
  }

  #end(isOnPurpose: boolean): void {
    this.#hasEnded = true;
    this.#isClosed ||= isOnPurpose;
  }
}

function ignore(): void {
  // Nobody wants to know, or there is nothing to do.
}
