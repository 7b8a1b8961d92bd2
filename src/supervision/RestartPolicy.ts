import type { ObservableInput } from 'rxjs';

/** A connection that is gone, and how often it was tried to get it back. */
export interface LostConnection {
  /** The attempt that comes next: 1 is the first. It counts anew once a connection has held for a minute. */
  readonly attempt: number;
  /** What ended the connection, or the attempt before. */
  readonly cause: unknown;
}

/**
 * Decides what becomes of a lost connection, as the `delay` of RxJS' `retry` does: with its first value the next attempt is
 * made; without a value, or with an error, the connection is given up.
 */
export type RestartPolicy = (lost: LostConnection) => ObservableInput<unknown>;
