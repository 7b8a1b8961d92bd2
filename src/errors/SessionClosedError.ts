import { CopilotError } from './CopilotError.js';

/**
 * The session was destroyed or disconnected on purpose while something still needed it.
 *
 * Code `SESSION_CLOSED`.
 */
export class SessionClosedError extends CopilotError {
  readonly code = 'SESSION_CLOSED';

  constructor(readonly sessionId: string) {
    super(`Session ${sessionId} is closed. Resume it, or create another.`);
  }
}
