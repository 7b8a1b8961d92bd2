import { InsecureTransportError } from '../../src/errors/InsecureTransportError.js';

describe('InsecureTransportError', () => {
  it('says what is wrong, and the ways out', () => {
    const error = new InsecureTransportError('/bin/copilot', 2);

    expect(error).toMatchObject({ code: 'INSECURE_TRANSPORT', peer: '/bin/copilot', protocolVersion: 2 });
    expect(error.message).toBe(
      'The Copilot CLI (/bin/copilot) speaks protocol 2, whose TCP servers listen on all interfaces without any token. ' +
        'Talk to it over stdio, take a CLI of protocol 3, or accept the risk with `allowUnauthenticatedTcp: true`.',
    );
  });
});
