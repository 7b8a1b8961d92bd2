import type { CopilotErrorCode } from './CopilotErrorCode.js';

/** Global, so that the ESM and the CJS build of this package recognise each other's errors in one process. */
const brand = Symbol.for('copilot-rx.error');

/**
 * The base of every error this package raises. Switch on `code`, never on the text of `message`.
 *
 * `message` says what was expected, what came and what to do; `cause` holds the underlying error, if there is one.
 */
export abstract class CopilotError extends Error {
  /** Stable, documented, unique to the class. */
  abstract readonly code: CopilotErrorCode;

  /** @internal */
  readonly [brand] = true;

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
  }
}

/**
 * Whether a caught value is one of this package's errors; works across the ESM and CJS builds, where `instanceof` does not.
 *
 * @example
 * ```ts
 * import { isCopilotError } from 'copilot-rx';
 *
 * const explain = (error: unknown) => (isCopilotError(error) ? `${error.code}: ${error.message}` : String(error));
 * ```
 */
export function isCopilotError(value: unknown): value is CopilotError {
  return typeof value === 'object' && value !== null && brand in value;
}
