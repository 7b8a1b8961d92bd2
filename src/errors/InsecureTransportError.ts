import { CopilotError } from './CopilotError.js';

/**
 * The runtime is a TCP server of protocol 2: it listens on all interfaces and asks nobody for a token, so that whoever
 * reaches the machine can drive it. The connection was given up, and a process of ours was killed, before anything was sent but
 * the greeting.
 *
 * Code `INSECURE_TRANSPORT`.
 */
export class InsecureTransportError extends CopilotError {
  readonly code = 'INSECURE_TRANSPORT';

  constructor(
    /** The program or address of the server. */
    readonly peer: string,
    /** The protocol it speaks. */
    readonly protocolVersion: number,
  ) {
    super(
      `The Copilot CLI (${peer}) speaks protocol ${protocolVersion}, whose TCP servers listen on all interfaces without any ` +
        'token. Talk to it over stdio, take a CLI of protocol 3, or accept the risk with `allowUnauthenticatedTcp: true`.',
    );
  }
}
