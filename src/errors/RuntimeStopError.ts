import { messageOf } from '../util/messageOf.js';
import { CopilotError } from './CopilotError.js';

/**
 * One step of an orderly stop failed; the stop went on with the next step. `stop()` resolves to the list of these.
 *
 * Code `RUNTIME_STOP_FAILED`.
 */
export class RuntimeStopError extends CopilotError {
  readonly code = 'RUNTIME_STOP_FAILED';

  constructor(
    /** What was being done, such as `destroying session abc`. */
    readonly step: string,
    cause: unknown,
  ) {
    super(`While ${step}: ${messageOf(cause)}`, { cause });
  }
}
