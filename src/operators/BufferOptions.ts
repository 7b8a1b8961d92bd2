import { checkOptions } from '../protocol/checkOptions.js';

/** How much may wait between a source and a slower consumer, and what happens to what is too much. */
export interface BufferOptions<T> {
  /** How many values may wait: 1 or more. Default 1,000. */
  readonly limit?: number;
  /** What becomes of a value for which there is no room. Default `error`: nothing is lost unless you say so. */
  readonly whenFull?: WhenFull<T>;
  /** Called for every value that is dropped, with how many were dropped so far. */
  readonly onDropped?: (value: T, count: number) => void;
}

/**
 * What a full buffer does with one more value: end the stream with BufferOverflowError; drop the value that has waited longest;
 * drop the one that comes; or merge it into the one that came before it, which still waits.
 */
export type WhenFull<T> = 'error' | 'dropOldest' | 'dropNewest' | ((waiting: T, value: T) => T);

const policies = new Set<unknown>(['error', 'dropOldest', 'dropNewest']);

/**
 * Checks options of a buffer.
 *
 * @throws InvalidOptionsError
 */
export function checkBufferOptions(subject: string, options: unknown): void {
  checkOptions(subject, options, [
    ['limit', (limit) => Number.isInteger(limit) && Number(limit) >= 1, 'must be a whole number from 1'],
    [
      'whenFull',
      (policy) => typeof policy === 'function' || policies.has(policy),
      'must be error, dropOldest, dropNewest or a function that merges two values',
    ],
    ['onDropped', (callback) => typeof callback === 'function', 'must be a function'],
  ]);
}
