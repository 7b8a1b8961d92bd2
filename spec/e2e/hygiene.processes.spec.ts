import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { filter, firstValueFrom } from 'rxjs';
import type { CopilotClient, CopilotClientOptions } from 'copilot-rx';
import { text, toolCall } from 'copilot-rx/scripted-model';
import { unusedPort } from '../support/loopback.js';
import { childCommands, isAlive, until, untilGone } from '../support/processes.js';
import { runtimePath } from '../support/runtimes.js';
import { runtimeV2 } from '../support/runtimeV2.js';
import { realRuntime } from './support/realRuntime.js';
import type { RealRuntime } from './support/realRuntime.js';

jest.setTimeout(60_000);

/** Where the kernel tells who listens. */
const itOnLinux = existsSync('/proc/net/tcp') ? it : it.skip;
const protocols = runtimeV2().program === undefined ? [3 as const] : [3 as const, 2 as const];
const listenersBefore = process.eventNames().map((name) => [name, process.listenerCount(name)]);

describe.each(protocols)('processes, protocol %i', (protocol) => {
  let real: RealRuntime;
  let files = 0;
  beforeAll(async () => {
    real = await realRuntime(
      ({ toolResults, lastUserText }) =>
        lastUserText.includes('shell') && toolResults.length === 0
          ? toolCall('bash', { command: `echo $$ > ${pidFile()}; exec sleep 600`, description: 'Waits' })
          : text('Fine'),
      { protocol },
    );
  });
  afterAll(async () => {
    await real.close();
    expect(childCommands().filter((line) => line.includes('--headless'))).toEqual([]);
  });

  const pidFile = () => join(real.folder, `pid ${files}`.replace(' ', '-'));
  const nextFile = () => {
    files += 1;
    return pidFile();
  };

  it.each([
    ['stop()', (client: CopilotClient) => client.stop()],
    ['forceStop()', (client: CopilotClient) => client.forceStop()],
    ['a crash', crash],
    ['stop() after a crash', async (client: CopilotClient) => crash(client).then(() => client.stop())],
  ])('of MCP servers that do not leave by themselves end with %s', async (_name, end) => {
    // Else a crash brings the server back with its runtime.
    const client = real.client({ autoRestart: false });
    const mcp = await withStubbornMcp(client);
    expect(isAlive(mcp)).toBe(true);

    await end(client);

    await untilGone(mcp);
  });

  it.each([
    ['stop()', (client: CopilotClient) => client.stop()],
    ['forceStop()', (client: CopilotClient) => client.forceStop()],
  ])('of shell commands, which have process groups of their own, end with %s', async (_name, end) => {
    const client = real.client();
    const shell = await withShell(client);

    await end(client);

    await untilGone(shell);
  });

  it.each<[string, CopilotClientOptions]>([
    ['stdio', {}],
    ['TCP', { useStdio: false, allowUnauthenticatedTcp: true }],
  ])('are none after any interleaving of start and stop, over %s', async (_name, options) => {
    const client = real.client(options);
    const settled = (...work: Promise<unknown>[]) => Promise.allSettled(work);

    await settled(client.start(), client.stop(), client.stop());
    await settled(client.start(), client.forceStop(), client.start(), client.stop());
    await settled(client.stop(), client.start());
    await settled(client.forceStop(), client.forceStop(), client.stop());
    try {
      await client.start();
    } finally {
      await client.stop();
    }
    {
      await using inner = real.client(options);
      await inner.start();
    }

    expect(await firstValueFrom(client.state$)).toEqual({ status: 'disconnected' });
    await until(() => !childCommands().some((line) => line.includes('--headless')), 'the runtimes to go', 15_000);
    expect(process.eventNames().map((name) => [name, process.listenerCount(name)])).toEqual(listenersBefore);
  });

  it.each([
    ['SIGINT', 'stdio'],
    ['SIGTERM', 'stdio'],
    ['SIGHUP', 'stdio'],
    ['SIGINT', 'tcp'],
    ['SIGTERM', 'tcp'],
  ] as const)('end with a host that %s ends, over %s', async (signal, transport) => {
    const { host, pid } = await startHost(transport);

    host.kill(signal);

    await untilGone(pid);
  });

  async function startHost(transport: 'stdio' | 'tcp') {
    const { program } = protocol === 2 ? runtimeV2() : {};
    const host = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'support', 'host.ts'), transport], {
      env: { ...real.env, ...(program === undefined ? {} : { COPILOT_CLI_PATH: program }) },
      stdio: ['ignore', 'pipe', 'inherit'],
    }) as ChildProcess;
    const line = await new Promise<string>((resolve) => createInterface(host.stdout!).once('line', resolve));
    expect(isAlive(Number(line))).toBe(true);
    return { host, pid: Number(line) };
  }

  async function crash(client: CopilotClient): Promise<void> {
    const state = await firstValueFrom(client.state$);
    if (state.status !== 'connected' || state.pid === undefined) throw new Error('Nothing to crash');
    const failed = firstValueFrom(client.state$.pipe(filter(({ status }) => status === 'failed')));
    process.kill(state.pid, 'SIGKILL');
    await failed;
  }

  async function withStubbornMcp(client: CopilotClient): Promise<number> {
    const file = nextFile();
    const stubborn = {
      type: 'local',
      command: process.execPath,
      args: [runtimePath('stubbornMcp.mjs'), file],
      tools: ['*'],
    };
    const session = await real.session({ extra: { mcpServers: { stubborn } } }, client);
    await session.sendAndWait('Hello');
    return pidIn(file);
  }

  async function withShell(client: CopilotClient): Promise<number> {
    const file = nextFile();
    const session = await real.session({ onPermissionRequest: () => ({ decision: 'allow' }) }, client);
    session.turn('shell').subscribe({ error: () => undefined });
    return pidIn(file);
  }

  async function pidIn(file: string): Promise<number> {
    await until(() => existsSync(file) && readFileSync(file, 'utf8').trim() !== '', 'a pid in the file', 30_000);
    return Number(readFileSync(file, 'utf8'));
  }
});

describe('a TCP server of protocol 3', () => {
  itOnLinux('listens on loopback only, and lets nobody in without its random token', async () => {
    const real = await realRuntime('Fine');
    const port = await unusedPort();
    const client = real.client({ useStdio: false, port });
    await client.start();

    expect(listenersOn(port)).toEqual(['0100007F']);
    for (const connectionToken of [undefined, 'guess', '']) {
      const stranger = real.client({ cliUrl: String(port), ...(connectionToken ? { connectionToken } : {}) });
      await expect(stranger.start()).rejects.toMatchObject({ code: 'AUTHENTICATION_FAILED' });
    }
    await real.close();
  });
});

const describeV2 = runtimeV2().program === undefined ? describe.skip : describe;
describeV2('a TCP server of protocol 2', () => {
  itOnLinux('listens everywhere and asks for no token, so it is refused, and killed at once', async () => {
    const real = await realRuntime('Fine', { protocol: 2 });
    const port = await unusedPort();
    const client = real.client({ useStdio: false, port });

    await expect(client.start()).rejects.toMatchObject({ code: 'INSECURE_TRANSPORT', protocolVersion: 2 });

    await until(() => listenersOn(port).length === 0, 'the server to be gone');
    expect(await firstValueFrom(client.state$)).toMatchObject({
      status: 'failed',
      cause: { code: 'INSECURE_TRANSPORT' },
    });
    await real.close();
  });
});

/** The addresses on which somebody listens at a port, as the kernel writes them. */
function listenersOn(port: number): string[] {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  return ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap((table) => readFileSync(table, 'utf8').trim().split('\n').slice(1))
    .map((row) => row.trim().split(/\s+/))
    .flatMap(([, local = '', , state]) =>
      state === '0A' && local.endsWith(`:${wanted}`) ? [local.split(':')[0] ?? ''] : [],
    );
}
