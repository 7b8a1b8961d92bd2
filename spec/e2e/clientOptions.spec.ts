import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { CopilotClient } from 'copilot-rx';
import { NEVER, firstValueFrom } from 'rxjs';
import { findRuntime } from '../../src/transport/findRuntime.js';
import { untilGone } from '../support/processes.js';
import { runtimeV2 } from '../support/runtimeV2.js';
import { realRuntime } from './support/realRuntime.js';
import type { RealRuntime } from './support/realRuntime.js';

jest.setTimeout(60_000);

describe.each([3, 2] as const)('the client option, protocol %i', (protocol) => {
  const itRuns = protocol === 2 && runtimeV2().reason !== undefined ? it.skip : it;
  const program =
    protocol === 2 ? runtimeV2().program! : findRuntime({ env: { PATH: '' }, from: [dirname(__filename)] }).file;
  let real: RealRuntime;

  beforeAll(async () => {
    real = await realRuntime(({ lastUserText }) => (lastUserText.startsWith('Wait') ? NEVER : 'Hello!'), { protocol });
  });
  afterAll(() => real.close());

  async function answerOn(client: CopilotClient): Promise<string | undefined> {
    return (await (await real.session({}, client)).sendAndWait('Hi'))?.data.content;
  }

  itRuns('or none: it answers questions about the runtime', async () => {
    const client = real.client();
    expect(await client.ping('x')).toMatchObject({ message: 'pong: x', protocolVersion: protocol });
    expect(await client.getStatus()).toMatchObject({ protocolVersion: protocol });
    expect(await client.getAuthStatus()).toMatchObject({ isAuthenticated: false });
  });

  itRuns('or none: no process stays, however the client is stopped', async () => {
    const [stopped, killed] = [real.client(), real.client()];
    await Promise.all([answerOn(stopped), answerOn(killed)]);
    const pids = [await pidOf(stopped), await pidOf(killed)];
    expect(await stopped.stop()).toEqual([]);
    await killed.forceStop();
    {
      await using left = real.client();
      await answerOn(left);
      pids.push(await pidOf(left));
    }
    await Promise.all(pids.map(untilGone));
  });

  itRuns(
    'autoRestart: false: a runtime that is killed ends turn and feeds, and the client starts another',
    async () => {
      const client = real.client({ autoRestart: false });
      const session = await real.session({}, client);
      const lost = expect(firstValueFrom(session.errors$)).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
      const asked = real.model.nextRequest();
      const turn = expect(session.sendAndWait('Wait')).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
      await asked;
      process.kill(await pidOf(client), 'SIGKILL');
      await Promise.all([turn, lost]);
      expect(await answerOn(client)).toBe('Hello!');
    },
  );

  itRuns('cliPath', async () => {
    const client = real.client({ cliPath: program });
    expect(await answerOn(client)).toBe('Hello!');
    expect(await client.getStatus()).toMatchObject({ protocolVersion: protocol });
    expect(await client.stop()).toEqual([]);
  });

  itRuns('COPILOT_CLI_PATH, the variable', async () => {
    const client = new CopilotClient({ env: { ...real.env, COPILOT_CLI_PATH: program } });
    expect(await answerOn(client)).toBe('Hello!');
    expect(await client.getStatus()).toMatchObject({ protocolVersion: protocol });
    await client.stop();
  });

  itRuns('cliUrl, in all its forms, spawns nothing', async () => {
    const { port } = await real.server();
    for (const cliUrl of [`${port}`, `localhost:${port}`, `http://127.0.0.1:${port}`]) {
      const client = real.client({ cliUrl, allowUnauthenticatedTcp: true });
      expect(await answerOn(client)).toBe('Hello!');
      expect(await firstValueFrom(client.state$)).not.toHaveProperty('pid');
      await client.stop();
    }
  });

  itRuns('useStdio: false, and port', async () => {
    const port = await freePort();
    const client = real.client({ useStdio: false, port, allowUnauthenticatedTcp: true });
    expect(await answerOn(client)).toBe('Hello!');
    await reached(port);
    expect(await client.stop()).toEqual([]);
  });

  itRuns('cwd', async () => {
    const cwd = join(real.folder, 'elsewhere');
    mkdirSync(cwd, { recursive: true });
    await answerOn(real.client({ cwd }));
    expect(JSON.stringify(real.model.requests.at(-1)?.body)).toContain(cwd);
  });

  itRuns('logLevel', async () => {
    const written = async (logLevel: 'none' | 'all') => {
      const folder = join(real.folder, `log-${logLevel}`);
      const client = real.client({ logLevel, cliArgs: ['--log-dir', folder] });
      await answerOn(client);
      await client.stop();
      return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8').length);
    };
    expect(Math.max(0, ...(await written('all')))).toBeGreaterThan(Math.max(0, ...(await written('none'))));
  });

  itRuns('autoStart: false', async () => {
    const client = real.client({ autoStart: false });
    await expect(real.session({}, client)).rejects.toMatchObject({ code: 'CLIENT_NOT_STARTED' });
    await client.start();
    expect(await answerOn(client)).toBe('Hello!');
  });

  itRuns('useLoggedInUser: false', async () => {
    const client = real.client({ useLoggedInUser: false });
    expect(await client.getAuthStatus()).toMatchObject({ isAuthenticated: false });
    expect(await answerOn(client)).toBe('Hello!');
  });
});

/** The process of the runtime that the client has started. */
async function pidOf({ state$ }: CopilotClient): Promise<number> {
  const state = await firstValueFrom(state$);
  if (state.status !== 'connected' || state.pid === undefined) throw new Error(`The client is ${state.status}.`);
  return state.pid;
}

/** Nobody listens there, or did a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function reached(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.end();
      resolve();
    }).on('error', reject);
  });
}
