import { Observable, ReplaySubject } from 'rxjs';
import type { Subscriber } from 'rxjs';
import { RpcError } from '../errors/RpcError.js';
import type { CopilotError } from '../errors/CopilotError.js';
import { SessionClosedError } from '../errors/SessionClosedError.js';
import { TurnAbortedError } from '../errors/TurnAbortedError.js';
import { TurnError } from '../errors/TurnError.js';
import type { RuntimeFailure } from '../errors/TurnError.js';
import { TurnInterruptedError } from '../errors/TurnInterruptedError.js';
import type { MessageOptions } from '../protocol/MessageOptions.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { internalError } from '../protocol/rpcCodes.js';
import type { HeardText } from './HeardText.js';
import type { LiveTurn, TurnPort } from './TurnPort.js';
import { TurnProgress } from './TurnProgress.js';
import type { TurnEnd } from './TurnProgress.js';

/**
 * Sends a prompt, picks its events out of the session's, and notes in `live` how far it is. A prompt that a neighbour's
 * leaving dropped from the queue, or cut off before the agent spoke, is sent again.
 *
 * @param heard - Where it notes what was heard, for when the turn is interrupted. Without it nobody wants the events, and it emits none.
 *
 * @stream cold · no replay · completes with the prompt's end · errors like a turn · unsubscribe stops listening, and aborts nothing
 */
export function followPrompt(
  port: TurnPort,
  message: MessageOptions,
  live: LiveTurn,
  heard?: HeardText,
): Observable<SessionEvent> {
  return new Observable((subscriber) => {
    const send = () => {
      Object.assign(live, { phase: 'in line', messageId$: new ReplaySubject(1), resend: false });
      const sent$ = port.outbox.send(message, () => (live.phase = 'sending'));
      subscriber.add(sent$.subscribe({ next: (messageId) => follower.acknowledge(messageId), error: fail }));
    };
    const follower = new PromptFollower(port, live, heard, subscriber, send);
    live.interrupt = (cause) => fail(follower.interrupted(cause));
    live.drop = (isTaken) => follower.drop((messageId) => isTaken(messageId, message));
    const fail = (error: unknown) => subscriber.error(error);
    const close = () => fail(new SessionClosedError(port.sessionId));
    // Listen first, then speak.
    subscriber.add(port.closing$.subscribe({ complete: close }));
    subscriber.add(port.events$.subscribe({ next: (event) => follower.take(event), error: fail, complete: close }));
    if (!subscriber.closed) send();
  });
}

/** The runtime acknowledges a prompt before it works on it, or some events later. This many, and it never will. */
const mostEarly = 10_000;
/** How far a prompt is, and which events are its own. */
class PromptFollower {
  #messageId = '';
  #progress: TurnProgress | undefined;
  /** What came after the prompt was sent and before its id was known, from the first event on that can be about it. */
  #early: SessionEvent[] = [];
  /** The prompt's own events, for as long as a neighbour's abort may have hit it: if it did, they never were. */
  #held: SessionEvent[] = [];

  constructor(
    readonly port: TurnPort,
    readonly live: LiveTurn,
    readonly heard: HeardText | undefined,
    readonly subscriber: Subscriber<SessionEvent>,
    readonly send: () => void,
  ) {}

  acknowledge(messageId: string): void {
    const { sessionId, outbox } = this.port;
    this.#messageId = messageId;
    this.#progress = new TurnProgress({ sessionId, messageId, isOurs: outbox.isOurs });
    this.live.phase = 'waiting';
    this.live.messageId$.next(messageId);
    const missed = this.#early;
    this.#early = [];
    for (const event of missed) this.take(event);
  }

  take(event: SessionEvent): void {
    if (this.#progress === undefined) {
      if (this.live.phase !== 'sending' || (this.#early.length === 0 && !isTelling(event))) return;
      this.#early.push(event);
      if (this.#early.length > mostEarly) this.#giveUp();
      return;
    }
    const { isOwn, end } = this.#progress.step(event);
    if (this.#progress.isRunning && this.live.phase !== 'running') {
      Object.assign(this.live, { phase: 'running', leads: this.#progress.isLeading });
    }
    if (isOwn) this.#emit(event);
    if (end !== undefined) this.#finish(end);
  }

  interrupted(cause: unknown): TurnInterruptedError {
    const { text = '', toolsRan = false } = this.heard ?? {};
    const messageId = this.#progress && { messageId: this.#messageId };
    const heard = { ...messageId, started: this.live.phase === 'running', text, toolsRan };
    return new TurnInterruptedError(this.port.sessionId, heard, cause);
  }

  drop(isTaken: (messageId: string) => boolean): void {
    if (this.live.phase !== 'waiting' || !isTaken(this.#messageId)) return;
    this.live.resend = false;
    this.#finish('dropped');
  }

  #emit(event: SessionEvent): void {
    if (this.live.resend && !isSpeaking(event)) {
      this.#held.push(event);
      return;
    }
    this.live.resend = false;
    if (this.#held.length > 0) this.#release();
    this.#hand(event);
  }

  #release(): void {
    const released = this.#held;
    this.#held = [];
    for (const event of released) this.#hand(event);
  }

  #hand(event: SessionEvent): void {
    if (this.heard === undefined) return;
    this.heard.take(event);
    this.subscriber.next(event);
  }

  #finish(end: TurnEnd): void {
    // Flagged still: an abort that was meant for another dropped it, or cut it off before the agent had said a word.
    if (this.live.resend && (typeof end === 'string' || end instanceof TurnAbortedError)) {
      this.#progress = undefined;
      this.#held = [];
      this.send();
      return;
    }
    this.#release();
    if (end === 'completed') this.subscriber.complete();
    else this.subscriber.error(end === 'dropped' ? this.#dropped() : this.#clean(end));
  }

  /** Providers like to repeat the key that they refuse. */
  #clean(end: CopilotError): CopilotError {
    if (!(end instanceof TurnError)) return end;
    const failure = JSON.parse(this.port.redact(end.error)) as RuntimeFailure;
    return new TurnError(end.sessionId, end.messageId, failure);
  }

  #giveUp(): void {
    this.#early = [];
    const reason = `it did not acknowledge a prompt within ${mostEarly} events`;
    this.subscriber.error(new RpcError('session.send', internalError, reason));
  }

  #dropped(): TurnAbortedError {
    return new TurnAbortedError(this.port.sessionId, this.#messageId, false);
  }
}

/** Whether an event says something about prompts that are on their way. */
function isTelling({ type, agentId }: SessionEvent): boolean {
  return agentId === undefined && (type === 'user.message' || type === 'abort');
}

/** Whether the agent has begun to answer, so that sending the prompt again would do things twice. */
function isSpeaking({ type }: SessionEvent): boolean {
  return type === 'assistant.message_delta' || type === 'assistant.message' || type === 'tool.execution_start';
}
