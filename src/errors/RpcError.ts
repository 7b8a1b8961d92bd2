import { CopilotError } from './CopilotError.js';

/**
 * The runtime answered a call with a JSON-RPC error.
 *
 * Code `RPC_ERROR`; the runtime's own number is `rpcCode` (-32601 unknown method, -32603 everything else that fails).
 */
export class RpcError extends CopilotError {
  readonly code = 'RPC_ERROR';

  constructor(
    /** The method that was called. */
    readonly method: string,
    /** The code of the JSON-RPC error. */
    readonly rpcCode: number,
    reason: string,
    /** Whatever the runtime attached to the error. */
    readonly data?: unknown,
  ) {
    super(`The runtime refused ${method} (${rpcCode}): ${reason}${advice[method] ?? ''}`);
  }
}

/** Where the runtime's own words do not say what to do. */
const advice: Readonly<Record<string, string>> = {
  'session.resume':
    '. Is it there? `client.listSessions()` tells; a session without any prompt is not kept. Give its `configDir` and `provider` again.',
};
