import { openTransport } from '../../src/client/openTransport.js';
import { describeRuntime } from '../support/describeRuntime.js';
import { listenOnLoopback } from '../support/loopback.js';
import { runtimePath } from '../support/runtimes.js';
import { opened } from '../support/subscriptions.js';

const cliPath = runtimePath('speaking.mjs');

describe('openTransport', () => {
  it('spawns a runtime and talks to it over stdio, unless told otherwise', async () => {
    const { value: transport } = await opened(openTransport({ cliPath }));

    expect((await describeRuntime(transport)).argv).toContain('--stdio');
    expect(transport).toMatchObject({ ownsRuntime: true });
  });

  it('spawns a TCP server when stdio is off', async () => {
    const { value: transport } = await opened(openTransport({ cliPath, useStdio: false }));

    expect((await describeRuntime(transport)).argv).not.toContain('--stdio');
    expect(transport).toMatchObject({ ownsRuntime: true, connectionToken: expect.any(String) as string });
  });

  it('connects to the server that is named', async () => {
    const port = await listenOnLoopback(() => undefined);

    const { value: transport } = await opened(
      openTransport({ cliUrl: `http://127.0.0.1:${port}`, connectionToken: 'secret' }),
    );

    expect(transport).toMatchObject({ ownsRuntime: false, peer: `127.0.0.1:${port}`, connectionToken: 'secret' });
  });

  it('looks for the runtime in the environment that is given, not in our own', async () => {
    const env = { ...process.env, COPILOT_CLI_PATH: cliPath, MARK: 'given' };

    const { value: transport } = await opened(openTransport({ env }));

    expect((await describeRuntime(transport)).env).toMatchObject({ MARK: 'given' });
  });

  it('errors, and does not throw, when there is no runtime', async () => {
    const transport$ = openTransport({ cliPath: '/no/such/copilot' });

    await expect(opened(transport$)).rejects.toMatchObject({
      code: 'RUNTIME_NOT_FOUND',
      searched: ['cliPath (/no/such/copilot)'],
    });
  });
});
