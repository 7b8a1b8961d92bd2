import type { Readable, Writable } from 'node:stream';
import type { Observable } from 'rxjs';

/** A pair of byte streams to a runtime, and the life of what is behind them. */
export interface Transport {
  /** What the runtime writes. */
  readonly input: Readable;
  /** What the runtime reads. */
  readonly output: Writable;
  /** The program or address at the other end, for messages. */
  readonly peer: string;
  /** The process, when it is ours. */
  readonly pid?: number;
  /** Whether nobody but us can reach the other end: pipes are, sockets are not. */
  readonly isPrivate: boolean;
  /** The token that this runtime asks its connections for, when we gave it one. */
  readonly connectionToken?: string;
  /** Whether the runtime's process is ours, so that it may be told to shut down. */
  readonly ownsRuntime: boolean;
  /**
   * Completes when the process of ours is gone; at once when it is not ours.
   *
   * @stream hot · replays the end · emits at most once and completes · never errors · unsubscribe stops listening
   */
  readonly gone$: Observable<unknown>;
  /**
   * How the streams ended without being asked to; emits nothing. Listen once, when the transport is handed over.
   *
   * @stream hot · no replay · never completes · errors with ConnectionLostError or RuntimeStartError · unsubscribe stops listening
   */
  readonly lost$: Observable<never>;
  /**
   * Ends in good order: the streams are closed, and a process of ours is told to go, waited for, and killed if it stays.
   *
   * @stream cold · no replay · completes when all is gone · never errors · unsubscribe stops waiting
   */
  readonly close: () => Observable<never>;
}
