import type { CopilotError } from '../errors/CopilotError.js';
import { TurnAbortedError } from '../errors/TurnAbortedError.js';
import { TurnError } from '../errors/TurnError.js';
import type { RuntimeFailure } from '../errors/TurnError.js';
import type { SessionEvent, SessionEventOf } from '../protocol/SessionEvent.js';

/** What an event means for a turn. */
export interface TurnStep {
  /** Whether the event is one of the turn's. */
  readonly isOwn: boolean;
  /** How the turn ends with this event, if it does. */
  readonly end?: TurnEnd;
}

/** How a turn ends; `dropped`: an abort took the prompt out of the runtime's queue. */
export type TurnEnd = 'completed' | 'dropped' | CopilotError;

const skip: TurnStep = { isOwn: false };
const emit: TurnStep = { isOwn: true };
const dropped: TurnStep = { isOwn: false, end: 'dropped' };

/** Which prompt is followed. */
export interface TurnIdentity {
  readonly sessionId: string;
  readonly messageId: string;
  /** Whether a message id is of a prompt of our own. */
  readonly isOurs: (messageId: string) => boolean;
}

/**
 * Follows one prompt through its session's events. Pure bookkeeping: it listens to nothing and calls nobody. Feed it the
 * events from the moment the message id is known.
 *
 * The runtime closes a batch of queued prompts with one `session.idle`, gives continuations (a stop hook's, a background
 * agent's) new message ids, and answers late steering under the id of the prompt before; so a turn is told by position: it
 * begins with the `user.message` of its prompt and ends with `session.idle`, or where another prompt's run begins.
 */
export class TurnProgress {
  readonly #identity: TurnIdentity;
  #running = false;
  #leading = false;
  #abortSeen = false;
  #failure: RuntimeFailure | undefined;
  /** A queued prompt that is not ours: a continuation of this turn, unless an answer names it as its origin. */
  #stranger: string | undefined;

  constructor(identity: TurnIdentity) {
    this.#identity = identity;
  }

  /** Whether the runtime has begun to work on the prompt. */
  get isRunning(): boolean {
    return this.#running;
  }

  /** Whether the prompt began its run, rather than join one in progress (steering). */
  get isLeading(): boolean {
    return this.#leading;
  }

  step(event: SessionEvent): TurnStep {
    if (event.agentId !== undefined) return this.#running ? emit : skip;
    return this.#running ? this.#stepRunning(event) : this.#stepWaiting(event);
  }

  #stepWaiting(event: SessionEvent): TurnStep {
    const { messageId } = this.#identity;
    switch (event.type) {
      case 'user.message': {
        if (event.data.messageId === messageId) return this.#begin(event);
        // Prompts are worked off in order: one that was behind this one has begun, so this one was dropped.
        return this.#abortSeen && event.data.delivery !== 'steering' ? dropped : skip;
      }
      case 'abort':
        this.#abortSeen = event.data.queueKept !== true;
        return skip;
      case 'session.error':
        // A run that cannot even begin fails without a `user.message` and without naming its prompt.
        if (isFailure(event) && (event.data.originatingMessageId ?? messageId) === messageId) {
          this.#failure = event.data;
        }
        return skip;
      case 'assistant.idle':
        return this.#abortSeen ? dropped : skip;
      case 'session.idle':
        if (this.#abortSeen) return dropped;
        return this.#failure === undefined ? skip : this.#end(false);
      default:
        return skip;
    }
  }

  #stepRunning(event: SessionEvent): TurnStep {
    switch (event.type) {
      case 'user.message': {
        const { messageId, delivery, source } = event.data;
        // The runtime speaks for the user within the run: an autopilot carrying out its plan.
        if (delivery === 'steering' || messageId === undefined || source === 'autopilot') return emit;
        if (delivery === 'idle' || this.#identity.isOurs(messageId)) return this.#end(false);
        this.#stranger = messageId;
        return emit;
      }
      case 'assistant.message': {
        const origin = event.data.originatingMessageId;
        if (origin !== undefined && origin === this.#stranger) return this.#end(false);
        this.#failure = undefined; // The run went on after all.
        return emit;
      }
      case 'session.error':
        if (isFailure(event)) this.#failure = event.data;
        return emit;
      case 'abort':
        return this.#abort(event.data.reason);
      case 'session.idle':
        return event.data.aborted === true ? this.#abort() : this.#end(true);
      default:
        return emit;
    }
  }

  #begin({ data }: SessionEventOf<'user.message'>): TurnStep {
    this.#running = true;
    this.#leading = data.delivery !== 'steering';
    this.#failure = undefined;
    return emit;
  }

  #end(isOwn: boolean): TurnStep {
    const { sessionId, messageId } = this.#identity;
    const failure = this.#failure;
    return { isOwn, end: failure === undefined ? 'completed' : new TurnError(sessionId, messageId, failure) };
  }

  #abort(reason?: string): TurnStep {
    const { sessionId, messageId } = this.#identity;
    return { isOwn: true, end: new TurnAbortedError(sessionId, messageId, true, reason) };
  }
}

/** `session.log` writes errors into the feed that are no failures. */
function isFailure({ data }: SessionEventOf<'session.error'>): boolean {
  return data.errorType !== 'notification';
}
