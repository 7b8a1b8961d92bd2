import { BufferOverflowError } from '../errors/BufferOverflowError.js';
import type { BufferOptions } from './BufferOptions.js';

/** Values that wait for a slower consumer, first in, first out, never more than a limit. */
export interface BoundedQueue<T> {
  /**
   * Adds a value, or does what the options say when there is no room.
   *
   * @throws BufferOverflowError when they say so; also what their callbacks throw.
   */
  readonly push: (value: T) => void;
  /** Takes the value that has waited longest, in a tuple; an empty one when nothing waits. */
  readonly take: () => readonly [T] | readonly [];
  readonly clear: () => void;
}

const defaultLimit = 1_000;

/** Makes a {@link BoundedQueue}. */
export function createBoundedQueue<T>(options: BufferOptions<T>): BoundedQueue<T> {
  const { limit = defaultLimit, whenFull = 'error', onDropped } = options;
  let waiting: T[] = [];
  let dropped = 0;
  const drop = (...values: readonly T[]) => {
    for (const value of values) onDropped?.(value, (dropped += 1));
  };
  return {
    push: (value) => {
      if (waiting.length < limit) waiting.push(value);
      else if (whenFull === 'dropNewest') drop(value);
      else if (whenFull === 'dropOldest') {
        waiting.push(value);
        drop(...waiting.splice(0, 1));
      } else if (whenFull === 'error') throw new BufferOverflowError(limit);
      else waiting.push(...waiting.splice(-1).map((last) => whenFull(last, value)));
    },
    take: () => waiting.splice(0, 1) as [T] | [],
    clear: () => (waiting = []),
  };
}
