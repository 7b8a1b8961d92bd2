import { Observable } from 'rxjs';
import type { Ask } from '../protocol/Ask.js';
import type { Link } from './Link.js';
import type { SessionReturns } from './SessionReturns.js';
import type { Switchboard } from './Switchboard.js';
import type { LastingAsks } from './createLastingAsks.js';

/** What following the asks of a session takes. */
export interface FollowAsksPorts {
  readonly board: Switchboard;
  readonly returns: SessionReturns;
  readonly asks: LastingAsks;
}

/**
 * What is asked of a session's host, on one connection after the other; each ask once.
 *
 * @stream hot · no replay · completes at the end · errors with ConnectionLostError, also when the session does not come back · unsubscribe stops listening
 */
export function followAsks({ board, returns, asks }: FollowAsksPorts, sessionId: string): Observable<Ask> {
  return new Observable((subscriber) => {
    /** What is in the history already is asked behind it. For other asks the runtime waits, also while the session is resumed. */
    let held: Ask[] | undefined;
    let current: Link | undefined;
    const take = (ask: Ask) => {
      if (current === undefined) return;
      if (held !== undefined && ask.isRedelivery === true) held.push(ask);
      else if (asks.take(current, ask)) subscriber.next(ask);
    };
    subscriber.add(
      returns.of(sessionId).subscribe((back) => {
        if ('error' in back) {
          subscriber.error(back.error);
          return;
        }
        const waiting = held ?? [];
        held = undefined;
        for (const ask of waiting) take(ask);
        if (current !== undefined) asks.settle(current, sessionId);
      }),
    );
    const through = (link: Link) => {
      current = link;
      held = returns.isExpected(sessionId) ? [] : undefined;
      return asksOn(link, sessionId, (askId) => asks.withdraw(sessionId, askId));
    };
    subscriber.add(
      board.listen(through, {
        next: take,
        error: (error: unknown) => subscriber.error(error),
        complete: () => subscriber.complete(),
      }),
    );
    subscriber.add(() => asks.forget(sessionId));
  });
}

/** The asks on one connection. They tell of its end, so the withdrawals need not. */
function asksOn({ wire }: Link, sessionId: string, onWithdrawn: (askId: string) => void): Observable<Ask> {
  return new Observable((subscriber) => {
    subscriber.add(wire.withdrawn(sessionId).subscribe({ next: onWithdrawn, error: () => undefined }));
    wire.asks(sessionId).subscribe(subscriber);
  });
}
