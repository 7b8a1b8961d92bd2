import { openStdio } from '../../src/transport/openStdio.js';
import { callRuntime, describeRuntime } from '../support/describeRuntime.js';
import { isAlive } from '../support/processes.js';
import { runtimeCommand } from '../support/runtimes.js';
import { ended, opened } from '../support/subscriptions.js';

describe('openStdio', () => {
  it('talks to the process over its stdin and stdout', async () => {
    const { value: transport } = await opened(openStdio(runtimeCommand('speaking.mjs'), { githubToken: 'hunter2' }));

    const { argv, env } = await describeRuntime(transport);

    expect(argv).toContain('--headless');
    expect(argv.at(-1)).toBe('--stdio');
    expect(argv.join(' ')).not.toContain('hunter2');
    expect(env).toMatchObject({ COPILOT_SDK_AUTH_TOKEN: 'hunter2' });
    expect(transport).toMatchObject({ peer: process.execPath, ownsRuntime: true, pid: expect.any(Number) as number });
    expect(transport).not.toHaveProperty('connectionToken');
  });

  it('gives it the folder to work in', async () => {
    const { value } = await opened(openStdio(runtimeCommand('speaking.mjs'), { cwd: '/' }));

    expect((await describeRuntime(value)).cwd).toBe('/');
  });

  it('closes in good order: stdin ends, and the process goes', async () => {
    const { value: transport, log } = await opened(openStdio(runtimeCommand('speaking.mjs'), {}));

    expect(await ended(transport.close())).toEqual([]);

    expect(transport.output.writableEnded).toBe(true);
    expect(isAlive(transport.pid!)).toBe(false);
    expect(await ended(transport.gone$)).toHaveLength(1);
    expect(log).toEqual([]);
  });

  it('tells how the process was lost: exit code and last words', async () => {
    const { value: transport } = await opened(
      openStdio(runtimeCommand('speaking.mjs'), { env: { ...process.env, FAKE_SAYS: 'out of luck' } }),
    );
    const lost = ended(transport.lost$);
    transport.input.resume();

    callRuntime(transport, 'die').catch(() => undefined);

    await expect(lost).rejects.toMatchObject({
      code: 'CONNECTION_LOST',
      message: 'The connection to the Copilot CLI is lost: its process exited with code 3, saying: out of luck.',
      exit: { exitCode: 3, signal: null, stderrTail: ['out of luck'] },
    });
  });

  it('kills the process when it is left', async () => {
    const { value: transport, subscription } = await opened(openStdio(runtimeCommand('speaking.mjs'), {}));

    subscription.unsubscribe();

    expect(await ended(transport.gone$)).toMatchObject([{ signal: 'SIGKILL' }]);
  });

  it('errors when there is nothing to execute', async () => {
    await expect(opened(openStdio({ file: '/no/copilot', args: [] }, {}))).rejects.toMatchObject({
      code: 'RUNTIME_START_FAILED',
    });
  });
});
