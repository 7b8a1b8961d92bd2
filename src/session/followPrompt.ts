import { Observable, ReplaySubject } from 'rxjs';
import { SessionClosedError } from '../errors/SessionClosedError.js';
import { TurnAbortedError } from '../errors/TurnAbortedError.js';
import type { MessageOptions } from '../protocol/MessageOptions.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { LiveTurn, TurnPort } from './TurnPort.js';
import { createTurnProgress } from './createTurnProgress.js';
import type { TurnProgress } from './createTurnProgress.js';

/**
 * Sends a prompt, picks its events out of the session's, and notes in `live` how far it is. A prompt that a neighbour's
 * leaving dropped from the queue is sent again.
 *
 * @stream cold · no replay · completes with the prompt's end · errors like a turn · unsubscribe stops listening, and aborts nothing
 */
export function followPrompt(port: TurnPort, message: MessageOptions, live: LiveTurn): Observable<SessionEvent> {
  return new Observable((subscriber) => {
    let messageId = '';
    let progress: TurnProgress | undefined;
    /** What came after the prompt was sent and before its id was known, from the first prompt among it on. */
    let early: SessionEvent[] = [];

    const send = () => {
      live.phase = 'in line';
      live.messageId$ = new ReplaySubject(1);
      progress = undefined;
      const onSending = () => (live.phase = 'sending');
      subscriber.add(
        port.outbox
          .send(message, onSending)
          .subscribe({ next: acknowledge, error: (error) => subscriber.error(error) }),
      );
    };
    const acknowledge = (id: string) => {
      messageId = id;
      live.phase = 'waiting';
      progress = createTurnProgress({ sessionId: port.sessionId, messageId, isOurs: port.outbox.isOurs });
      live.messageId$.next(id);
      const missed = early;
      early = [];
      missed.forEach(take);
    };
    const take = (event: SessionEvent) => {
      if (progress === undefined) {
        if (live.phase === 'sending' && (early.length > 0 || isPrompt(event))) early.push(event);
        return;
      }
      const step = progress.step(event);
      if (progress.isRunning() && live.phase !== 'running') {
        Object.assign(live, { phase: 'running', leads: progress.isLeading(), resend: false });
      }
      if (step.isOwn) subscriber.next(event);
      if (step.end === undefined) return;
      if (step.end === 'completed') subscriber.complete();
      else if (step.end === 'dropped') drop();
      else subscriber.error(step.end);
    };
    const drop = () => {
      if (live.resend) {
        live.resend = false;
        send();
      } else subscriber.error(new TurnAbortedError(port.sessionId, messageId, false));
    };
    const close = () => subscriber.error(new SessionClosedError(port.sessionId));

    // Listen first, then speak.
    subscriber.add(port.closing$.subscribe(close));
    subscriber.add(port.events$.subscribe({ next: take, error: (error) => subscriber.error(error), complete: close }));
    if (!subscriber.closed) send();
  });
}

function isPrompt(event: SessionEvent): boolean {
  return event.type === 'user.message' && event.agentId === undefined;
}
