import { CopilotError } from './CopilotError.js';

/**
 * A request for a session that is served elsewhere was refused.
 *
 * Code `REQUEST_REFUSED`; `status` is that of HTTP.
 */
export class RequestRefusedError extends CopilotError {
  readonly code = 'REQUEST_REFUSED';

  constructor(
    /** Such as 401: who asks is not known; 403: it comes from elsewhere; 404: what it is about is not there; 413: it is too long. */
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
