import { messageOf } from '../util/messageOf.js';
import { CopilotError } from './CopilotError.js';

/**
 * No TCP connection to a running Copilot CLI could be made.
 *
 * Code `RUNTIME_UNREACHABLE`.
 */
export class RuntimeUnreachableError extends CopilotError {
  readonly code = 'RUNTIME_UNREACHABLE';

  constructor(
    /** Where nobody answered. */
    readonly host: string,
    /** The port there. */
    readonly port: number,
    cause: unknown,
  ) {
    super(
      `No Copilot CLI answers at ${host}:${port} (${messageOf(cause)}). ` +
        'Start one with `copilot --headless --port <port>`, or leave `cliUrl` out to let the client spawn its own.',
      { cause },
    );
  }
}
