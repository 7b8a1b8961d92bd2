import { Observable, ReplaySubject, finalize, take } from 'rxjs';
import type { MessageOptions } from '../protocol/MessageOptions.js';
import { detach } from '../util/detach.js';
import type { LiveTurn, TurnPort } from './TurnPort.js';
import { followPrompt } from './followPrompt.js';
import { withTrace } from './withTrace.js';

/**
 * Sends a prompt for good: nobody can take it back by leaving. It is followed to its end like a turn, so that a turn that is
 * left does not take it along: it is then sent again, under another id.
 *
 * @stream cold · no replay · emits the message id and completes · errors with TurnInterruptedError, SessionClosedError, RpcError or ConnectionLostError before that · unsubscribe stops waiting for the id
 */
export function sendPrompt(port: TurnPort, message: MessageOptions): Observable<string> {
  return new Observable((subscriber) => {
    const live: LiveTurn = { phase: 'in line', messageId$: new ReplaySubject(1), leads: false, resend: false };
    port.turns.add(live);
    const following$ = followPrompt(port, withTrace(message, port.trace), live).pipe(
      finalize(() => port.turns.delete(live)),
    );
    // What it ends with later is in the session's feeds, for all to see.
    detach(following$, (error) => subscriber.error(error));
    live.messageId$.pipe(take(1)).subscribe(subscriber);
  });
}
