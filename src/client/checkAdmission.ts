import { InsecureTransportError } from '../errors/InsecureTransportError.js';
import type { Diagnostic } from '../protocol/Diagnostic.js';
import type { Transport } from '../transport/Transport.js';
import { whoMayConnect } from '../wire/whoMayConnect.js';
import type { CopilotClientOptions } from './CopilotClientOptions.js';

/**
 * Looks at who else can drive the runtime that has greeted. Only then is its protocol known.
 *
 * @throws InsecureTransportError when everybody can, unless the options accept that.
 */
export function checkAdmission(
  { isPrivate, peer, connectionToken }: Transport,
  protocolVersion: number,
  { allowUnauthenticatedTcp }: CopilotClientOptions,
  report: (diagnostic: Diagnostic) => void,
): void {
  if (isPrivate) return;
  const admitted = whoMayConnect(protocolVersion, connectionToken !== undefined);
  if (admitted === 'token') return;
  if (admitted === 'everybody' && allowUnauthenticatedTcp !== true) {
    throw new InsecureTransportError(peer, protocolVersion);
  }
  const who = admitted === 'machine' ? 'every program on its machine' : 'everybody who can reach its machine';
  const message = `The server (${peer}) asks for no connection token: ${who} can drive it, and answer for you.`;
  report({ level: 'warning', code: 'unauthenticated-server', message });
}
