import { Observable, ReplaySubject } from 'rxjs';
import { SessionClosedError } from '../errors/SessionClosedError.js';
import { TurnAbortedError } from '../errors/TurnAbortedError.js';
import type { MessageOptions } from '../protocol/MessageOptions.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { LiveTurn, TurnPort } from './TurnPort.js';
import { TurnProgress } from './TurnProgress.js';

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

    const fail = (error: unknown) => subscriber.error(error);
    const send = () => {
      Object.assign(live, { phase: 'in line', messageId$: new ReplaySubject(1), resend: false });
      progress = undefined;
      const onSending = () => (live.phase = 'sending');
      subscriber.add(port.outbox.send(message, onSending).subscribe({ next: acknowledge, error: fail }));
    };
    const acknowledge = (id: string) => {
      messageId = id;
      live.phase = 'waiting';
      progress = new TurnProgress({ sessionId: port.sessionId, messageId, isOurs: port.outbox.isOurs });
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
      const { isOwn, end } = progress.step(event);
      if (progress.isRunning && live.phase !== 'running') {
        Object.assign(live, { phase: 'running', leads: progress.isLeading, resend: false });
      }
      if (isOwn) subscriber.next(event);
      if (end === 'completed') subscriber.complete();
      else if (end === 'dropped') drop();
      else if (end !== undefined) fail(end);
    };
    const drop = () => {
      if (live.resend) send();
      else fail(new TurnAbortedError(port.sessionId, messageId, false));
    };
    const close = () => fail(new SessionClosedError(port.sessionId));

    // Listen first, then speak.
    subscriber.add(port.closing$.subscribe(close));
    subscriber.add(port.events$.subscribe({ next: take, error: fail, complete: close }));
    if (!subscriber.closed) send();
  });
}

function isPrompt(event: SessionEvent): boolean {
  return event.type === 'user.message' && event.agentId === undefined;
}
