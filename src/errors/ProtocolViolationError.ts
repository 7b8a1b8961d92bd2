import { CopilotError } from './CopilotError.js';

/**
 * The bytes from the runtime could not be a JSON-RPC frame (an impossible header, or a body over the limit), so the
 * connection was closed. It is the `cause` of the {@link ConnectionLostError} that feeds and calls end with.
 *
 * Code `PROTOCOL_VIOLATION`.
 */
export class ProtocolViolationError extends CopilotError {
  readonly code = 'PROTOCOL_VIOLATION';

  constructor(reason: string) {
    super(`Not a JSON-RPC frame: ${reason}. Is something else than the Copilot CLI at the other end?`);
  }
}
