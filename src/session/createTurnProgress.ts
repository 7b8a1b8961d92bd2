import type { CopilotError } from '../errors/CopilotError.js';
import { TurnAbortedError } from '../errors/TurnAbortedError.js';
import { TurnError } from '../errors/TurnError.js';
import type { RuntimeFailure } from '../errors/TurnError.js';
import type { SessionEvent, SessionEventOf } from '../protocol/SessionEvent.js';

/** Follows one prompt through its session's events. Pure bookkeeping: it listens to nothing and calls nobody. */
export interface TurnProgress {
  /** Whether the runtime has begun to work on the prompt. */
  readonly isRunning: () => boolean;
  /** Whether the prompt began its run, rather than join one in progress (steering). */
  readonly isLeading: () => boolean;
  readonly step: (event: SessionEvent) => TurnStep;
}

/** What an event means for a turn. */
export interface TurnStep {
  /** Whether the event is one of the turn's. */
  readonly isOwn: boolean;
  /** How the turn ends with this event, if it does; `dropped`: an abort took the prompt out of the runtime's queue. */
  readonly end?: 'completed' | 'dropped' | CopilotError;
}

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
 * Makes the {@link TurnProgress} of a prompt. Feed it the session's events from the moment its message id is known.
 *
 * The runtime closes a batch of queued prompts with one `session.idle`, gives continuations (a stop hook's, a background
 * agent's) new message ids, and answers late steering under the id of the prompt before; so a turn is told by position: it
 * begins with the `user.message` of its prompt and ends with `session.idle`, or where another prompt's run begins.
 */
export function createTurnProgress({ sessionId, messageId, isOurs }: TurnIdentity): TurnProgress {
  let running = false;
  let leading = false;
  let abortSeen = false;
  let failure: RuntimeFailure | undefined;
  /** A queued prompt that is not ours: a continuation of this turn, unless an answer names it as its origin. */
  let stranger: string | undefined;

  const end = (isOwn: boolean): TurnStep => ({
    isOwn,
    end: failure === undefined ? 'completed' : new TurnError(sessionId, messageId, failure),
  });
  const abort = (reason?: string): TurnStep => ({
    isOwn: true,
    end: new TurnAbortedError(sessionId, messageId, true, reason),
  });

  const stepWaiting = (event: SessionEvent): TurnStep => {
    switch (event.type) {
      case 'user.message': {
        if (event.data.messageId === messageId) {
          running = true;
          leading = event.data.delivery !== 'steering';
          failure = undefined;
          return emit;
        }
        // Prompts are worked off in order: one that was behind this one has begun, so this one was dropped.
        return abortSeen && event.data.delivery !== 'steering' ? dropped : skip;
      }
      case 'abort':
        abortSeen = true;
        return skip;
      case 'session.error':
        // A run that cannot even begin fails without a `user.message` and without naming its prompt.
        if (isFailure(event) && (event.data.originatingMessageId ?? messageId) === messageId) failure = event.data;
        return skip;
      case 'assistant.idle':
        return abortSeen ? dropped : skip;
      case 'session.idle':
        if (abortSeen) return dropped;
        return failure === undefined ? skip : end(false);
      default:
        return skip;
    }
  };

  const stepRunning = (event: SessionEvent): TurnStep => {
    switch (event.type) {
      case 'user.message': {
        const { messageId: other, delivery } = event.data;
        if (delivery === 'steering' || other === undefined) return emit;
        if (delivery === 'idle' || isOurs(other)) return end(false);
        stranger = other;
        return emit;
      }
      case 'assistant.message': {
        const origin = event.data.originatingMessageId;
        if (origin !== undefined && origin === stranger) return end(false);
        failure = undefined; // The run went on after all.
        return emit;
      }
      case 'session.error':
        if (isFailure(event)) failure = event.data;
        return emit;
      case 'abort':
        return abort(event.data.reason);
      case 'session.idle':
        return event.data.aborted === true ? abort() : end(true);
      default:
        return emit;
    }
  };

  return {
    isRunning: () => running,
    isLeading: () => leading,
    step: (event) => {
      if (event.agentId !== undefined) return running ? emit : skip;
      return running ? stepRunning(event) : stepWaiting(event);
    },
  };
}

/** `session.log` writes errors into the feed that are no failures. */
function isFailure({ data }: SessionEventOf<'session.error'>): boolean {
  return data.errorType !== 'notification';
}
