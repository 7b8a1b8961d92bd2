import { Observable, ignoreElements, map, merge, tap } from 'rxjs';
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
    let held: Opened[] | undefined;
    let current: Link | undefined;
    const take = (opened: Opened) => {
      if (held !== undefined && opened.ask.isRedelivery === true) held.push(opened);
      else if (asks.take(opened.link, opened.ask)) subscriber.next(opened.ask);
    };
    subscriber.add(
      returns.of(sessionId).subscribe((back) => {
        if ('error' in back) {
          subscriber.error(back.error);
          return;
        }
        const waiting = held ?? [];
        held = undefined;
        for (const opened of waiting) take(opened);
        if (current !== undefined) asks.settle(current, sessionId);
      }),
    );
    const opened$ = board.follow((link) => {
      current = link;
      held = returns.isExpected(sessionId) ? [] : undefined;
      return openedOn(link, sessionId, (askId) => asks.withdraw(sessionId, askId));
    });
    subscriber.add(
      opened$.subscribe({
        next: take,
        error: (error: unknown) => subscriber.error(error),
        complete: () => subscriber.complete(),
      }),
    );
    subscriber.add(() => asks.forget(sessionId));
  });
}

interface Opened {
  readonly link: Link;
  readonly ask: Ask;
}

function openedOn(link: Link, sessionId: string, onWithdrawn: (askId: string) => void): Observable<Opened> {
  const { wire } = link;
  return merge(
    wire.withdrawn(sessionId).pipe(tap(onWithdrawn), ignoreElements()),
    wire.asks(sessionId).pipe(map((ask) => ({ link, ask }))),
  );
}
