import { CopilotError } from './CopilotError.js';

/**
 * A consumer was slower than its source, and as much waits as may wait. Nothing was dropped silently: the stream ended instead.
 *
 * Code `BUFFER_OVERFLOW`.
 */
export class BufferOverflowError extends CopilotError {
  readonly code = 'BUFFER_OVERFLOW';

  constructor(
    /** How many values were allowed to wait. */
    readonly limit: number,
  ) {
    super(
      `The consumer is slower than the source: ${limit} values wait, and there is room for no more. ` +
        'Raise `limit`, merge or drop values with `whenFull`, or let fewer through.',
    );
  }
}
