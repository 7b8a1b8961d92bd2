import {
  BehaviorSubject,
  EMPTY,
  NEVER,
  ReplaySubject,
  Subject,
  catchError,
  defer,
  finalize,
  shareReplay,
  takeUntil,
  tap,
} from 'rxjs';
import type { MonoTypeOperatorFunction, Observable, Observer } from 'rxjs';
import type { SessionCapabilities } from '../protocol/SessionCapabilities.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { AnsweredAsk } from '../responders/AnsweredAsk.js';
import type { ResponderConfig } from '../responders/ResponderConfig.js';
import type { Wire } from '../wire/Wire.js';
import type { SessionHost } from './SessionHost.js';
import type { LiveTurn, TurnPort } from './TurnPort.js';
import { answerSession } from './answerSession.js';
import type { ToolProgress } from './answerSession.js';
import { createFeeds } from './createFeeds.js';
import type { Feeds } from './createFeeds.js';
import { interruptTurns } from './interruptTurns.js';
import { createOutbox } from './createOutbox.js';

/** The works of a session, behind the object that its users see. */
export interface SessionCore {
  readonly sessionId: string;
  readonly feeds: Feeds;
  readonly port: TurnPort;
  /**
   * The session's events, for as long as it is open. Listened to once, from before it is created.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly incoming$: Observable<SessionEvent>;
  /** What the session's clients can do. */
  readonly capabilities$: BehaviorSubject<SessionCapabilities>;
  /** What was asked, and what became of it. */
  readonly asks$: Observable<AnsweredAsk>;
  readonly toolProgress$: Observable<ToolProgress>;
  /**
   * The answering of the session's asks. Listened to once, from before it is created.
   *
   * @stream cold · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops all responders
   */
  readonly answering$: Observable<unknown>;
  /**
   * Ends the turns that a lost connection has interrupted. Listened to once.
   *
   * @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops it
   */
  readonly interruptions$: Observable<unknown>;
  /** Whether the session was closed on purpose, or is being closed. */
  readonly isClosed: () => boolean;
  /**
   * Ends turns at once, tells the runtime, then ends the feeds. A second time it only waits for the first.
   *
   * @stream cold · replays the end · completes when the session is closed · errors with RpcError or ConnectionLostError · unsubscribe stops waiting
   */
  readonly disconnect: () => Observable<unknown>;
}

/** Makes a {@link SessionCore}. */
export function createSessionCore(
  sessionId: string,
  wire: Wire,
  config: ResponderConfig,
  { report = () => undefined, warnAbout }: SessionHost,
): SessionCore {
  const asks = new Subject<AnsweredAsk>();
  const progress = new Subject<ToolProgress>();
  const feeds = createFeeds();
  const closing$ = new ReplaySubject<void>(1);
  const closed$ = new Subject<void>();
  let closed = false;
  /** Whether the wire itself ended, so that there is nothing to disconnect from. */
  let ended = false;
  const end = () => (ended = true);
  const endOnPurpose = () => (closed = ended = true);
  const disconnect$ = defer(() => {
    if (ended) return EMPTY;
    closed = true;
    closing$.next();
    return wire.call('session.destroy', { sessionId }).pipe(finalize(() => closed$.next()));
  }).pipe(shareReplay({ bufferSize: 1, refCount: false }));
  const interrupted$ = wire.interrupted$ ?? NEVER;
  const turns = new Set<LiveTurn>();
  const onProgress = (value: ToolProgress) => progress.next(value);
  return {
    sessionId,
    feeds,
    capabilities$: new BehaviorSubject<SessionCapabilities>({}),
    asks$: asks.asObservable(),
    toolProgress$: progress.asObservable(),
    answering$: answerSession({ sessionId, wire, config, closed$, report, onProgress }).pipe(
      tellTo(asks),
      finalize(() => progress.complete()),
    ),
    incoming$: wire.events(sessionId).pipe(tap({ error: end, complete: endOnPurpose }), takeUntil(closed$)),
    interruptions$: interruptTurns(interrupted$.pipe(takeUntil(closed$)), turns),
    port: {
      sessionId,
      wire,
      outbox: createOutbox(sessionId, wire, warnAbout),
      events$: feeds.events$,
      closing$,
      interrupted$: interrupted$.pipe(catchError(() => EMPTY)),
      turns,
      report,
    },
    isClosed: () => closed,
    disconnect: () => disconnect$,
  };
}

/** Not `tap(asks)`: tap would call the Subject's own `subscribe` and `unsubscribe` as its callbacks. */
function tellTo<T>(listener: Observer<T>): MonoTypeOperatorFunction<T> {
  return tap({
    next: (value) => listener.next(value),
    error: (error: unknown) => listener.error(error),
    complete: () => listener.complete(),
  });
}
