import { CopilotError } from './CopilotError.js';

/**
 * The runtime is too old for what was asked of it. Nothing was sent.
 *
 * Code `UNSUPPORTED_BY_RUNTIME`.
 */
export class UnsupportedByRuntimeError extends CopilotError {
  readonly code = 'UNSUPPORTED_BY_RUNTIME';

  constructor(
    /** What it does not know, such as `llmInference.setProvider`. */
    readonly method: string,
    /** The protocol that has it. */
    readonly protocol: number,
  ) {
    super(
      `${method} needs a runtime of protocol ${protocol} or newer: install a newer @github/copilot, or do without it.`,
    );
  }
}
