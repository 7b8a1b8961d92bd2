import {
  BehaviorSubject,
  EMPTY,
  NEVER,
  ReplaySubject,
  Subject,
  catchError,
  defer,
  finalize,
  identity,
  map,
  shareReplay,
  takeUntil,
  tap,
} from 'rxjs';
import type { Observable } from 'rxjs';
import type { SessionCapabilities } from '../protocol/SessionCapabilities.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { ResponderConfig } from '../responders/ResponderConfig.js';
import type { Wire } from '../wire/Wire.js';
import type { FeedSources } from './SessionFeeds.js';
import type { SessionHost } from './SessionHost.js';
import type { LiveTurn, TurnPort } from './TurnPort.js';
import { answerSession } from './answerSession.js';
import type { AnswerSessionOptions } from './answerSession.js';
import { createAskFeeds } from './createAskFeeds.js';
import type { AskFeeds } from './createAskFeeds.js';
import { createFeeds } from './createFeeds.js';
import { fillFeeds } from './fillFeeds.js';
import { interruptTurns } from './interruptTurns.js';
import { createOutbox } from './createOutbox.js';

/** The works of a session, behind the object that its users see. */
export interface SessionCore extends FeedSources {
  readonly sessionId: string;
  readonly port: TurnPort;
  /**
   * Fills the feeds for as long as the session is open. Listened to once, from before it is created.
   *
   * @stream cold · no replay · emits nothing, and completes when the feeds have ended, however · never errors · unsubscribe stops listening
   */
  readonly incoming$: Observable<never>;
  /** What the session's clients can do. */
  readonly capabilities$: BehaviorSubject<SessionCapabilities>;
  /**
   * The history, asked for anew by each subscriber.
   *
   * @stream cold · no replay · emits the history and completes · errors with RpcError or ConnectionLostError · unsubscribe cancels the request
   */
  readonly past$: Observable<SessionEvent[]>;
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
  { report = () => undefined, secrets, warnAbout, guard = identity, trace = () => ({}) }: SessionHost,
): SessionCore {
  const asking = createAskFeeds();
  const feeds = createFeeds();
  const closing$ = new ReplaySubject<void>(1);
  const closed$ = new Subject<void>();
  let closed = false;
  /** Whether the wire itself ended, so that there is nothing to disconnect from. */
  let ended = false;
  const onEnd = (isOnPurpose: boolean) => {
    ended = true;
    closed ||= isOnPurpose;
  };
  const disconnect$ = defer(() => {
    if (ended) return EMPTY;
    closed = true;
    closing$.next();
    return wire.call('session.destroy', { sessionId }).pipe(finalize(() => closed$.next()));
  }).pipe(shareReplay({ bufferSize: 1, refCount: false }));
  const interrupted$ = wire.interrupted$ ?? NEVER;
  const turns = new Set<LiveTurn>();
  return {
    sessionId,
    feeds,
    guard,
    capabilities$: new BehaviorSubject<SessionCapabilities>({}),
    past$: wire.call('session.getMessages', { sessionId }).pipe(map(({ events }) => events)),
    asked$: asking.asked$,
    asks$: asking.asks$,
    toolProgress$: asking.toolProgress$,
    answering$: answered({ sessionId, wire, config, closed$, report }, asking),
    incoming$: fillFeeds(wire.events(sessionId), feeds, { closed$, onEnd }),
    interruptions$: interruptTurns(interrupted$.pipe(takeUntil(closed$)), turns),
    port: {
      sessionId,
      wire,
      outbox: createOutbox(sessionId, wire, warnAbout),
      events$: feeds.events$,
      closing$,
      interrupted$: interrupted$.pipe(catchError(() => EMPTY)),
      turns,
      ...{ report, trace, redact: secrets?.json ?? JSON.stringify },
    },
    isClosed: () => closed,
    disconnect: () => disconnect$,
  };
}

/** Answers a session's asks, and tells its feeds of them. */
function answered(
  options: Omit<AnswerSessionOptions, 'onAsked' | 'onProgress'>,
  { ask, settle, progress, error, complete }: AskFeeds,
): Observable<unknown> {
  return answerSession({ ...options, onAsked: ask, onProgress: progress }).pipe(
    tap({ next: settle, error, complete }),
    // Whoever stops answering ends what it tells of.
    finalize(complete),
  );
}
