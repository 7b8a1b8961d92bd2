import { CopilotError } from './CopilotError.js';

/**
 * A turn was ended by an abort that its own subscriber did not ask for, or was dropped from the runtime's queue by one.
 *
 * Code `TURN_ABORTED`.
 */
export class TurnAbortedError extends CopilotError {
  readonly code = 'TURN_ABORTED';

  constructor(
    /** The session of the turn. */
    readonly sessionId: string,
    /** The prompt, as `send` would have told it. */
    readonly messageId: string,
    /** Whether the runtime had begun to work on the prompt. `false`: it was dropped from the queue, and can be sent again. */
    readonly started: boolean,
    /** The runtime's word for why, such as `user_initiated`. */
    readonly reason?: string,
  ) {
    super(
      started
        ? `The turn was aborted${reason === undefined ? '' : ` (${reason})`}.`
        : 'The turn was dropped from the queue by an abort before it began; send it again if it is still wanted.',
    );
  }
}
