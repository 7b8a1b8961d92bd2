/** Who can drive a runtime's TCP server: those who know its token, everybody on its machine, or everybody who reaches it. */
export type Admission = 'token' | 'machine' | 'everybody';

/**
 * Whom a server lets in, given its protocol and whether it took a token of ours. Protocol 3 listens on loopback, and refuses a
 * token it was not started with; protocol 2 listens on all interfaces and looks at no token.
 */
export function whoMayConnect(protocolVersion: number, hasToken: boolean): Admission {
  if (protocolVersion < 3) return 'everybody';
  return hasToken ? 'token' : 'machine';
}
