import { CopilotError } from './CopilotError.js';

/** What the runtime says of a failure, in `session.error`. Fields it may add are kept. */
export interface RuntimeFailure {
  /** The kind: `query`, `rate_limit`, `authentication`, `authorization`, `notification`, … */
  readonly errorType: string;
  readonly message: string;
  /** HTTP status of the model's provider, where there was one. */
  readonly statusCode?: number;
  /** Protocol 3: the message whose run failed. */
  readonly originatingMessageId?: string;
}

/**
 * The run that answered a prompt failed: the runtime sent `session.error`. All of what it said is in `error`.
 *
 * Code `TURN_FAILED`; `error.errorType` tells the kind and `error.statusCode` the HTTP status.
 */
export class TurnError extends CopilotError {
  readonly code = 'TURN_FAILED';

  constructor(
    /** The session of the turn. */
    readonly sessionId: string,
    /** The id `session.send` gave the prompt. */
    readonly messageId: string,
    /** The data of the `session.error` event, as the runtime sent it. */
    readonly error: RuntimeFailure,
  ) {
    super(`The turn failed (${error.errorType}): ${error.message}`);
  }
}
