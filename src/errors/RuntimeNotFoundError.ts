import { CopilotError } from './CopilotError.js';

/**
 * No Copilot CLI was found to spawn. `searched` lists the places that were looked at, in order.
 *
 * Code `RUNTIME_NOT_FOUND`.
 */
export class RuntimeNotFoundError extends CopilotError {
  readonly code = 'RUNTIME_NOT_FOUND';

  constructor(readonly searched: readonly string[]) {
    super(
      `The Copilot CLI was not found. Looked at: ${searched.join('; ')}. ` +
        'Install it with `npm install @github/copilot`, or name it with the `cliPath` option or COPILOT_CLI_PATH.',
    );
  }
}
