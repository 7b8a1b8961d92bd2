import { CopilotError } from './CopilotError.js';

/** One thing that is wrong with an option: where, and what was expected there. Never the value itself: it may be a secret. */
export interface OptionIssue {
  /** Dotted path of the option, such as `provider.baseUrl`. */
  readonly path: string;
  /** What the option must be, as a phrase: `must be …`. */
  readonly expected: string;
}

/**
 * Options were refused before any input or output took place. `issues` lists all that is wrong, not only the first.
 *
 * Code `INVALID_OPTIONS`.
 */
export class InvalidOptionsError extends CopilotError {
  readonly code = 'INVALID_OPTIONS';

  constructor(
    /** What was being configured, such as `CopilotClient options`. */
    readonly subject: string,
    /** All that is wrong, by path. */
    readonly issues: readonly OptionIssue[],
  ) {
    super(`Invalid ${subject}: ${issues.map(({ path, expected }) => `\`${path}\` ${expected}`).join('; ')}.`);
  }
}
