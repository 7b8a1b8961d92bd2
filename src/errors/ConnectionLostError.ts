import { CopilotError } from './CopilotError.js';
import type { RuntimeExit } from './RuntimeStartError.js';

/**
 * The connection to the runtime ended without being asked to: the process died, the socket closed, or the bytes made no
 * sense. Every pending call, every turn and every feed ends with it at once.
 *
 * Code `CONNECTION_LOST`.
 */
export class ConnectionLostError extends CopilotError {
  readonly code = 'CONNECTION_LOST';

  /** How the runtime's process ended, when it was ours and that is what happened. */
  readonly exit: RuntimeExit | undefined;

  constructor(reason: string, options?: { cause?: unknown; exit?: RuntimeExit }) {
    super(`The connection to the Copilot CLI is lost: ${reason}.`, options);
    this.exit = options?.exit;
  }
}
