import { CopilotError } from './CopilotError.js';

/**
 * Something needed a connection while the client has none: it was not started and `autoStart` is off, or it was stopped.
 *
 * Code `CLIENT_NOT_STARTED`.
 */
export class ClientNotStartedError extends CopilotError {
  readonly code = 'CLIENT_NOT_STARTED';

  constructor(reason = 'The client is not connected') {
    super(`${reason}. Call \`await client.start()\` first, or leave \`autoStart\` on.`);
  }
}
