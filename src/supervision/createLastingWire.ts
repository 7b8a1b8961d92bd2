import { Observable } from 'rxjs';
import type { ConnectionLostError } from '../errors/ConnectionLostError.js';
import type { Diagnostic } from '../protocol/Diagnostic.js';
import { messageOf } from '../util/messageOf.js';
import type { Wire } from '../wire/Wire.js';
import { LastingSessions } from './LastingSessions.js';
import type { Link } from './Link.js';
import { Switchboard } from './Switchboard.js';
import { SessionReturns } from './SessionReturns.js';
import { createLastingAsks } from './createLastingAsks.js';
import { createLastingCalls } from './createLastingCalls.js';
import { followAsks } from './followAsks.js';
import { followEvents } from './followEvents.js';
import { restoreSessions } from './restoreSessions.js';

/** A wire that outlives its connections. */
export interface LastingWire {
  /**
   * The wire. What listens to it goes on with the next connection: sessions that were open are resumed, what was missed is put in
   * its place, and nothing comes twice. Calls that are made between two connections wait.
   */
  readonly wire: Wire;
  /**
   * Goes on with a connection.
   *
   * @stream cold · no replay · emits when all sessions are back, and completes when the connection is closed on purpose · never errors, since who made the connection tells of its loss · unsubscribe leaves it
   */
  readonly attach: (wire: Wire) => Observable<void>;
  /** The connection is gone, and another may come: what is in progress has failed. */
  readonly lose: (cause: unknown) => void;
  /** No connection will come any more: feeds end, and calls fail. */
  readonly end: (error?: ConnectionLostError) => void;
}

/**
 * Makes a {@link LastingWire}.
 *
 * @param report - Told of answers that could not be delivered.
 */
export function createLastingWire(report: (diagnostic: Diagnostic) => void): LastingWire {
  const sessions = new LastingSessions();
  const returns = new SessionReturns();
  const asks = createLastingAsks((cause) => {
    const message = `An answer was not delivered: ${messageOf(cause)}`;
    report({ level: 'error', code: 'answer-undelivered', message, cause });
  });
  const board = new Switchboard(() => {
    returns.clear();
    asks.lose();
  });
  return {
    wire: {
      // Of the latest connection: it is for diagnostics.
      get version() {
        return board.version;
      },
      call: createLastingCalls(board, sessions),
      events: (sessionId) => followEvents({ board, returns, sessions }, sessionId),
      asks: (sessionId) => followAsks({ board, returns, asks }, sessionId),
      withdrawn: asks.withdrawn,
      answer: asks.answer,
      lifecycle$: board.follow(({ wire }) => wire.lifecycle$),
      closed$: board.closed$,
      interrupted$: board.interrupted$,
    },
    attach: (wire) =>
      new Observable((subscriber) => {
        const link: Link = { wire };
        const lose = (cause: unknown) => board.lose(cause, link);
        for (const { params } of sessions.all()) returns.expect(params.sessionId);
        board.use(link);
        subscriber.add(wire.closed$.subscribe({ error: lose, complete: () => subscriber.complete() }));
        const ready = () => {
          if (!board.isCurrent(link)) return;
          subscriber.next();
          board.open(link);
        };
        subscriber.add(restoreSessions(wire, sessions, returns).subscribe({ error: lose, complete: ready }));
      }),
    lose: (cause) => board.lose(cause),
    end: (error) => {
      board.end(error);
      asks.end(error);
    },
  };
}
