import { EMPTY, ReplaySubject, Subject, defer, finalize, shareReplay, takeUntil, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Diagnostic } from '../protocol/Diagnostic.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { Wire } from '../wire/Wire.js';
import type { TurnPort } from './TurnPort.js';
import { createFeeds } from './createFeeds.js';
import type { Feeds } from './createFeeds.js';
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
  report: (diagnostic: Diagnostic) => void,
): SessionCore {
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
  return {
    sessionId,
    feeds,
    incoming$: wire.events(sessionId).pipe(tap({ error: end, complete: endOnPurpose }), takeUntil(closed$)),
    port: {
      sessionId,
      wire,
      outbox: createOutbox(sessionId, wire),
      events$: feeds.events$,
      closing$,
      turns: new Set(),
      report,
    },
    isClosed: () => closed,
    disconnect: () => disconnect$,
  };
}
