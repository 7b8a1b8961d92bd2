import { CopilotError } from './CopilotError.js';

/**
 * The runtime does not know a method: it is of another version, or does not offer it in this mode.
 *
 * Code `UNSUPPORTED_BY_RUNTIME`; `cause` is the RpcError (-32601) that it answered with.
 */
export class UnsupportedByRuntimeError extends CopilotError {
  readonly code = 'UNSUPPORTED_BY_RUNTIME';

  constructor(
    /** The method that was called. */
    readonly method: string,
    /** The protocol that the runtime speaks. */
    readonly protocolVersion: number,
    /** Its own version; protocol 2 does not tell. */
    readonly runtimeVersion?: string,
    options?: { cause?: unknown },
  ) {
    const runtime = runtimeVersion === undefined ? '' : ` ${runtimeVersion}`;
    super(
      `The runtime${runtime} (protocol ${protocolVersion}) does not offer ${method}: it may be too old for it, or too new. ` +
        'Most methods need protocol 3, which came with @github/copilot 1.0.',
      options,
    );
  }
}
