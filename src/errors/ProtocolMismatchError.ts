import { CopilotError } from './CopilotError.js';

/**
 * The runtime speaks a protocol version that this package does not.
 *
 * Code `PROTOCOL_MISMATCH`.
 */
export class ProtocolMismatchError extends CopilotError {
  readonly code = 'PROTOCOL_MISMATCH';

  constructor(
    /** The versions this package speaks. */
    readonly supported: readonly number[],
    /** The version the runtime announced; `undefined` when it announced none. */
    readonly announced: number | undefined,
  ) {
    super(
      `The runtime speaks protocol ${announced ?? '(none announced)'}, copilot-rx speaks ${supported.join(' and ')}. ` +
        'Install a matching `@github/copilot`, or another version of copilot-rx.',
    );
  }
}
