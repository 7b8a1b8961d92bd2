/** A stream or its subscriptions are not what was expected; the message draws both. Test runners show it like their own. */
export class MarbleAssertionError extends Error {
  override readonly name = 'MarbleAssertionError';
  /** For vitest and mocha: the message says it better than a diff of the lists. */
  readonly showDiff = false;

  constructor(
    message: string,
    readonly actual: unknown,
    readonly expected: unknown,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
