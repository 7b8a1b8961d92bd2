import { ClientNotStartedError } from '../../src/errors/ClientNotStartedError.js';

describe('ClientNotStartedError', () => {
  it('says how to get a connection', () => {
    expect(new ClientNotStartedError()).toMatchObject({
      code: 'CLIENT_NOT_STARTED',
      message: 'The client is not connected. Call `await client.start()` first, or leave `autoStart` on.',
    });
  });

  it('says why there is none', () => {
    expect(new ClientNotStartedError('The client was stopped').message).toMatch(/^The client was stopped\. Call/);
  });
});
