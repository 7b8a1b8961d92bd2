import { CopilotError } from './CopilotError.js';

/**
 * The runtime refused the connection token.
 *
 * Code `AUTHENTICATION_FAILED`.
 */
export class AuthenticationError extends CopilotError {
  readonly code = 'AUTHENTICATION_FAILED';

  constructor(
    /** The runtime's own code: -32002 the token is missing or wrong (-32001 on calls before the greeting), -32003 the server has no token. */
    readonly rpcCode: number,
    cause: unknown,
  ) {
    super(`The runtime refused the connection: ${advice(rpcCode)}`, { cause });
  }
}

function advice(rpcCode: number): string {
  if (rpcCode === -32001) return 'it wants a connection token; pass it as `connectionToken`.';
  if (rpcCode === -32003) return 'it was started without a connection token; leave `connectionToken` out.';
  return 'its connection token is missing or wrong; `connectionToken` must equal the COPILOT_CONNECTION_TOKEN it was started with.';
}
