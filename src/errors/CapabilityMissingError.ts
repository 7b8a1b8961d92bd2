import { CopilotError } from './CopilotError.js';

/**
 * Something was asked for that no client of the session can do; the runtime would wait for ever.
 *
 * Code `CAPABILITY_MISSING`.
 */
export class CapabilityMissingError extends CopilotError {
  readonly code = 'CAPABILITY_MISSING';

  constructor(
    /** Such as `ui.elicitation`. */
    readonly capability: string,
    advice: string,
  ) {
    super(`No client of this session has the capability ${capability}. ${advice}`);
  }
}
