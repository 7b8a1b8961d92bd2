import type { Observable, ReplaySubject } from 'rxjs';
import type { ConnectionLostError } from '../errors/ConnectionLostError.js';
import type { TraceContext } from '../protocol/Ask.js';
import type { Diagnostic } from '../protocol/Diagnostic.js';
import type { MessageOptions } from '../protocol/MessageOptions.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { Wire } from '../wire/Wire.js';
import type { Outbox } from './createOutbox.js';

/** What a turn needs of its session. */
export interface TurnPort {
  readonly sessionId: string;
  readonly wire: Wire;
  readonly outbox: Outbox;
  readonly events$: Observable<SessionEvent>;
  /**
   * When the session is being closed on purpose.
   *
   * @stream hot · replays the end · emits nothing, and completes when the closing begins · never errors · unsubscribe stops listening
   */
  readonly closing$: Observable<never>;
  /**
   * Why what was in progress has failed: the connection was lost, and the session goes on with the next.
   *
   * @stream hot · no replay · completes with the session · never errors · unsubscribe stops listening
   */
  readonly interrupted$: Observable<ConnectionLostError>;
  /** The turns that somebody listens to. */
  readonly turns: Set<LiveTurn>;
  readonly report: (diagnostic: Diagnostic) => void;
  /** The trace that a prompt asked for now belongs to. */
  readonly trace: () => TraceContext;
  /** Takes secrets out of what the runtime says of failures: gives a value as JSON without them. */
  readonly redact: (value: unknown) => string;
}

/** Tells which prompts were taken out of the queue. */
export type IsTaken = (messageId: string, message: MessageOptions) => boolean;

/** One subscription to a turn, as its neighbours see it. */
export interface LiveTurn {
  /** Not sent yet; sent; acknowledged, and in the runtime's queue; worked on. */
  phase: 'in line' | 'sending' | 'waiting' | 'running';
  /** The id of the prompt, once the runtime has acknowledged it. */
  messageId$: ReplaySubject<string>;
  /** Whether the run is this turn's to abort: it began it, or took over from the one that did. */
  leads: boolean;
  /**
   * Set when a neighbour's leaving aborts the run, until the agent speaks: the abort may drop this turn's prompt, or hit it
   * if it has just begun. Then it is sent again.
   */
  resend: boolean;
  /** Ends the turn: its prompt, or what came of it, was lost with the connection. */
  interrupt?: (cause: ConnectionLostError) => void;
  /** Ends the turn if it waits in the queue and was taken out of it. */
  drop?: (isTaken: IsTaken) => void;
}
