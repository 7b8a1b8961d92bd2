import { Observable, ReplaySubject, Subject, finalize, takeUntil, tap } from 'rxjs';
import type { MessageOptions } from '../protocol/MessageOptions.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { detach } from '../util/detach.js';
import { HeardText } from './HeardText.js';
import type { LiveTurn, TurnPort } from './TurnPort.js';
import { followPrompt } from './followPrompt.js';
import { leaveTurn } from './leaveTurn.js';
import { withTrace } from './withTrace.js';

/**
 * One prompt and what comes of it.
 *
 * ```
 * event$         --d--d--m--i---     --d--d--i---
 * session.send   -----(r|)           -----(r|)
 * subscriber     ^-----------        ^---!
 * turn           --d--d--m--(i|)     --d--
 * session.abort                          *
 * ```
 *
 * @stream cold · no replay · completes with its own end · errors with TurnError, TurnAbortedError, TurnInterruptedError, SessionClosedError, RpcError or ConnectionLostError · unsubscribe aborts the turn, and only it
 */
export function turn(port: TurnPort, message: MessageOptions): Observable<SessionEvent> {
  return new Observable((subscriber) => {
    const live: LiveTurn = { phase: 'in line', messageId$: new ReplaySubject(1), leads: false, resend: false };
    // The prompt is followed on behalf of the subscriber, and for a little longer if it leaves early.
    const events = new Subject<SessionEvent>();
    let ended = false;
    const end = () => (ended = true);
    events.subscribe(subscriber);
    port.turns.add(live);
    const following = followPrompt(port, withTrace(message, port.trace), live, new HeardText())
      .pipe(
        tap({ complete: end, error: end }),
        finalize(() => port.turns.delete(live)),
      )
      .subscribe(events);
    return () => {
      if (ended) return;
      port.turns.delete(live);
      const farewell$ = leaveTurn(port, live, events).pipe(
        // With the connection, whatever there was to undo is gone.
        takeUntil(port.interrupted$),
        finalize(() => following.unsubscribe()),
      );
      detach(farewell$, (cause) =>
        port.report({
          level: 'warning',
          code: 'farewell-failed',
          message: 'A turn that was left could not be aborted.',
          cause,
        }),
      );
    };
  });
}
