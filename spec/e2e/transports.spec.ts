import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { firstValueFrom, map, take, toArray } from 'rxjs';
import { text } from '../../src/scripted-model/index.js';
import type { CopilotClient } from '../../src/client/CopilotClient.js';
import { textDeltas } from '../../src/operators/textDeltas.js';
import type { ConnectionState } from '../../src/protocol/ConnectionState.js';
import { untilGone } from '../support/processes.js';
import { realRuntime } from './support/realRuntime.js';
import type { RealRuntime } from './support/realRuntime.js';

jest.setTimeout(60_000);

let real: RealRuntime;
beforeAll(async () => {
  real = await realRuntime(text(['Hello ', 'from ', 'the ', 'model']));
});
afterAll(() => real.close());

const connected = (client: CopilotClient) =>
  firstValueFrom(client.state$) as Promise<Extract<ConnectionState, { status: 'connected' }>>;

describe.each<[string, () => Promise<CopilotClient>]>([
  ['stdio', () => Promise.resolve(real.client())],
  ['a spawned TCP server', () => Promise.resolve(real.client({ useStdio: false }))],
  [
    'a running server by URL',
    async () => {
      const { port } = await real.server('open sesame');
      return real.client({ cliUrl: `http://127.0.0.1:${port}`, connectionToken: 'open sesame' });
    },
  ],
])('over %s', (_, makeClient) => {
  it('streams an answer, answers questions about the runtime, and stops clean', async () => {
    const client = await makeClient();
    const session = await real.session({}, client);
    const state = await connected(client);
    const deltas = await firstValueFrom(session.turn('Hi').pipe(textDeltas(), toArray()));

    expect(deltas).toEqual(['Hello ', 'from ', 'the ', 'model']);
    expect(state).toMatchObject({ status: 'connected', protocolVersion: 3, runtimeVersion: '1.0.102' });
    expect(await client.ping('x')).toMatchObject({ message: 'pong: x', protocolVersion: 3 });
    expect(await client.getStatus()).toEqual({ version: '1.0.102', protocolVersion: 3 });
    expect(await client.getAuthStatus()).toMatchObject({ isAuthenticated: false });
    expect(await client.stop()).toEqual([]);
    expect(await firstValueFrom(client.state$)).toEqual({ status: 'disconnected' });
    if (state.pid !== undefined) await untilGone(state.pid);
  });
});

describe('lifecycle$', () => {
  it('tells of sessions as they are made', async () => {
    const client = real.client();
    await client.start();
    const created = firstValueFrom(
      client.lifecycle$.pipe(
        map(({ type, sessionId }) => [type, sessionId]),
        take(1),
      ),
    );
    await real.session({ sessionId: 'lifecycle' }, client);
    expect(await created).toEqual(['session.created', 'lifecycle']);
  });
});

describe('a start that cannot work', () => {
  it('names the places it looked at when the path is wrong', async () => {
    const start = real.client({ cliPath: '/nowhere/copilot' }).start();
    await expect(start).rejects.toMatchObject({
      code: 'RUNTIME_NOT_FOUND',
      searched: ['cliPath (/nowhere/copilot)'],
      message: expect.stringContaining('npm install @github/copilot') as string,
    });
  });

  it('repeats what the CLI said when it refuses its arguments', async () => {
    const client = real.client({ cliArgs: ['--no-such-flag'] });
    await expect(client.start()).rejects.toMatchObject({
      code: 'RUNTIME_START_FAILED',
      exit: { exitCode: 1 },
      message: expect.stringContaining('--no-such-flag') as string,
    });
    expect(await firstValueFrom(client.state$)).toMatchObject({ status: 'failed' });
  });

  it('repeats what the CLI said when its port is busy', async () => {
    const busy = createServer();
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
    const { port } = busy.address() as AddressInfo;
    await expect(real.client({ useStdio: false, port }).start()).rejects.toMatchObject({
      code: 'RUNTIME_START_FAILED',
      exit: { exitCode: 1, stderrTail: [expect.stringMatching(/address already in use/i)] },
    });
    await new Promise((resolve) => busy.close(resolve));
  });

  it('says that nobody listens at a URL', async () => {
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    await expect(real.client({ cliUrl: `127.0.0.1:${port}` }).start()).rejects.toMatchObject({
      code: 'RUNTIME_UNREACHABLE',
      port,
    });
  });

  it('tells a wrong token, a missing one and a needless one apart', async () => {
    const [guarded, open] = await Promise.all([real.server('right'), real.server()]);
    const start = (port: number, connectionToken?: string) =>
      real.client({ cliUrl: String(port), ...(connectionToken === undefined ? {} : { connectionToken }) }).start();
    const refused = (rpcCode: number) => expect.objectContaining({ code: 'AUTHENTICATION_FAILED', rpcCode }) as Error;
    await expect(start(guarded.port, 'wrong')).rejects.toEqual(refused(-32002));
    await expect(start(guarded.port)).rejects.toEqual(refused(-32002));
    await expect(start(open.port, 'needless')).rejects.toEqual(refused(-32003));
    await expect(start(guarded.port, 'right')).resolves.toBeUndefined();
  });

  it('can be tried again', async () => {
    const client = real.client({ autoStart: false });
    await expect(client.createSession()).rejects.toMatchObject({ code: 'CLIENT_NOT_STARTED' });
    await client.start();
    await expect(client.ping()).resolves.toMatchObject({ message: 'pong' });
  });
});
