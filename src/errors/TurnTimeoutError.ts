import { CopilotError } from './CopilotError.js';

/**
 * `sendAndWait` was given a limit and the turn did not end within it. The turn was aborted.
 *
 * Code `TURN_TIMEOUT`.
 */
export class TurnTimeoutError extends CopilotError {
  readonly code = 'TURN_TIMEOUT';

  constructor(
    /** The session of the turn. */
    readonly sessionId: string,
    /** The limit, in milliseconds. */
    readonly timeoutMs: number,
  ) {
    super(`The turn did not end within ${timeoutMs} ms and was aborted. Allow more time, or leave the limit out.`);
  }
}
