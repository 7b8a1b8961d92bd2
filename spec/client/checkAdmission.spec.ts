import { checkAdmission } from '../../src/client/checkAdmission.js';
import type { CopilotClientOptions } from '../../src/client/CopilotClientOptions.js';
import type { Diagnostic } from '../../src/protocol/Diagnostic.js';
import type { Transport } from '../../src/transport/Transport.js';
import { fakeConnection } from '../support/fakeConnection.js';

const tcp = { isPrivate: false, peer: '127.0.0.1:8080' };
const accepted = { allowUnauthenticatedTcp: true };

describe('who else can drive the runtime', () => {
  it.each([
    ['over stdio', {}, 2],
    ['over stdio', {}, 3],
    ['over TCP with a token', { ...tcp, connectionToken: 't' }, 3],
  ])('is nobody: %s, protocol %3$i', (_name, transport, protocol) => {
    expect(checked(transport, protocol)).toEqual([]);
  });

  it('is everybody on the machine when a server of protocol 3 has no token: there is a warning', () => {
    expect(checked(tcp, 3)).toEqual([
      {
        level: 'warning',
        code: 'unauthenticated-server',
        message: expect.stringContaining(
          '127.0.0.1:8080) asks for no connection token: every program on its machine',
        ) as string,
      },
    ]);
  });

  it.each([{}, { connectionToken: 'ignored' }])(
    'is everybody at all on protocol 2 over TCP, which is refused: %j',
    (more) => {
      const check = () => checked({ ...tcp, ...more }, 2);

      expect(check).toThrow(
        expect.objectContaining({ code: 'INSECURE_TRANSPORT', peer: '127.0.0.1:8080', protocolVersion: 2 }),
      );
    },
  );

  it('is everybody at all, with a warning, when the options accept that', () => {
    expect(checked(tcp, 2, accepted)).toEqual([
      expect.objectContaining({
        code: 'unauthenticated-server',
        message: expect.stringContaining('everybody who can reach') as string,
      }),
    ]);
  });
});

function checked(transport: Partial<Transport>, protocol: number, options: CopilotClientOptions = {}): Diagnostic[] {
  const told: Diagnostic[] = [];
  checkAdmission(fakeConnection({ transport }).transport, protocol, options, (diagnostic) => told.push(diagnostic));
  return told;
}
