import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openTcpServer } from '../../src/transport/openTcpServer.js';
import { callRuntime, describeRuntime } from '../support/describeRuntime.js';
import { unusedPort } from '../support/loopback.js';
import { isAlive, untilGone } from '../support/processes.js';
import { runtimeCommand, runtimePath } from '../support/runtimes.js';
import { ended, opened } from '../support/subscriptions.js';

const speaking = runtimeCommand('speaking.mjs');

describe('openTcpServer', () => {
  it('finds the port in what the process says, in however many pieces', async () => {
    const { value: transport } = await opened(openTcpServer(speaking, {}, 0));

    const { argv } = await describeRuntime(transport);

    expect(argv).toEqual(expect.arrayContaining(['--headless']) as string[]);
    expect(argv).not.toContain('--stdio');
    expect(argv).not.toContain('--port');
    expect(transport).toMatchObject({ peer: process.execPath, ownsRuntime: true, pid: expect.any(Number) as number });
  });

  it('takes the announcement from among other words', async () => {
    const env = { ...process.env, FAKE_ANNOUNCE: `${'chatter '.repeat(1_000)}\nNow LISTENING on port %\nmore` };

    const { value: transport } = await opened(openTcpServer(speaking, { env }, 0));

    expect(await describeRuntime(transport)).toMatchObject({ argv: expect.any(Array) as string[] });
  });

  it('asks for the port it is given', async () => {
    const port = await unusedPort();

    const { value: transport } = await opened(openTcpServer(speaking, {}, port));

    expect((await describeRuntime(transport)).argv.slice(-2)).toEqual(['--port', String(port)]);
    expect(transport.input).toMatchObject({ remoteAddress: '127.0.0.1', remotePort: port });
  });

  it('makes a connection token, another each time, and hands it over by environment', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => opened(openTcpServer(speaking, {}, 0))));

    const { argv, env } = await describeRuntime(one!.value);

    expect(one!.value.connectionToken).toMatch(/^[\da-f-]{36}$/);
    expect(one!.value.connectionToken).not.toBe(other!.value.connectionToken);
    expect(env['COPILOT_CONNECTION_TOKEN']).toBe(one!.value.connectionToken);
    expect(argv.join(' ')).not.toContain(one!.value.connectionToken);
  });

  it('errors with exit code and last words when the process ends before it listens', async () => {
    const options = { cliArgs: ['port is busy'], env: { ...process.env, FAKE_EXIT_CODE: '1' } };

    await expect(opened(openTcpServer(runtimeCommand('exiting.mjs'), options, 0))).rejects.toMatchObject({
      code: 'RUNTIME_START_FAILED',
      command: process.execPath,
      exit: { exitCode: 1, signal: null },
      message: expect.stringMatching(/exited with code 1\. Its last words: port is busy/) as string,
    });
  });

  it('errors when nobody answers at the announced port, and leaves no process', async () => {
    const env = { ...process.env, FAKE_ANNOUNCE: `listening on port ${await unusedPort()}\n%` };

    await expect(opened(openTcpServer(speaking, { env }, 0))).rejects.toMatchObject({ code: 'RUNTIME_UNREACHABLE' });
  });

  it('closes in good order: the socket, then the process, which may wait for that', async () => {
    const env = { ...process.env, FAKE_LOYAL: '' };
    const { value: transport } = await opened(openTcpServer(speaking, { env }, 0));
    const order: string[] = [];
    transport.input.on('close', () => order.push('socket'));
    transport.gone$.subscribe(() => order.push('process'));

    expect(await ended(transport.close())).toEqual([]);

    expect(order).toEqual(['socket', 'process']);
    expect(isAlive(transport.pid!)).toBe(false);
  });

  it('tells how the process was lost', async () => {
    const { value: transport } = await opened(openTcpServer(speaking, {}, 0));
    const lost = ended(transport.lost$);

    callRuntime(transport, 'die').catch(() => undefined);

    await expect(lost).rejects.toMatchObject({ code: 'CONNECTION_LOST', exit: { exitCode: 3 } });
  });

  it('leaves no runtime behind when the program that opened it is killed outright', async () => {
    const host = spawn(process.execPath, ['--import', 'tsx', runtimePath('tcpHost.ts'), runtimePath('speaking.mjs')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = (await once(host.stdout, 'data')) as [Buffer];
    const pid = Number(said.toString());
    expect(isAlive(pid)).toBe(true);

    host.kill('SIGKILL');

    await untilGone(pid);
  }, 20_000); // A compiler is loaded on the way.
});
