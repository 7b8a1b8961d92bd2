import { firstValueFrom } from 'rxjs';
import { CopilotClient } from '../../src/client/CopilotClient.js';
import { ClientNotStartedError } from '../../src/errors/ClientNotStartedError.js';
import { runtimePath } from '../support/runtimes.js';

describe('client.call', () => {
  it('starts the client when it is subscribed to, and not before', async () => {
    await using client = new CopilotClient({ cliPath: runtimePath('speaking.mjs') });
    const pong$ = client.call('ping', { message: 'hi' });
    expect((await firstValueFrom(client.state$)).status).toBe('disconnected');

    expect(await firstValueFrom(pong$)).toMatchObject({ message: 'pong' });
    expect((await firstValueFrom(client.state$)).status).toBe('connected');
  });

  it('fails on a client that is not to start by itself', async () => {
    const client = new CopilotClient({ cliPath: runtimePath('speaking.mjs'), autoStart: false });

    await expect(firstValueFrom(client.call('ping'))).rejects.toThrow(ClientNotStartedError);
  });
});
