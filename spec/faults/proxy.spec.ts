import { concat, firstValueFrom, ignoreElements, lastValueFrom, of, timer } from 'rxjs';
import { backOff } from '../../src/index.js';
import type { CopilotClientOptions } from '../../src/index.js';
import { text } from '../../src/scripted-model/index.js';
import type { ModelReply, ModelRequest } from '../../src/scripted-model/index.js';
import { realRuntime } from '../e2e/support/realRuntime.js';
import type { RealRuntime } from '../e2e/support/realRuntime.js';
import { startProxy } from './support/proxy.js';
import type { Proxy } from './support/proxy.js';
import { untilState } from './support/restarts.js';

jest.setTimeout(60_000);

function script({ lastUserText }: ModelRequest): ModelReply {
  if (lastUserText === 'endless') return concat(of(text('word')), timer(3_600_000).pipe(ignoreElements()));
  return text('Fine');
}

/** A server of protocol 3 that is somebody else's: it is connected to again, and never started. */
describe('A connection to a server', () => {
  let real: RealRuntime;
  let server: number;
  beforeAll(async () => {
    real = await realRuntime(script);
    server = (await real.server()).port;
  });
  afterAll(() => real.close());

  const connected = async ({ port }: Proxy, options: CopilotClientOptions = {}) => {
    const client = real.client({ cliUrl: String(port), autoRestart: backOff({ longestMs: 100 }), ...options });
    return { client, session: await real.session({}, client) };
  };

  it.each<[string, (proxy: Proxy) => void, CopilotClientOptions]>([
    ['is cut', ({ cut }) => cut(), {}],
    ['is garbled', ({ garble }) => garble(), {}],
    ['is half open: nothing comes any more', ({ hang }) => hang(), { watchdog: { intervalMs: 100, timeoutMs: 500 } }],
  ])('that %s is made anew, and the session goes on', async (_, harm, options) => {
    const proxy = await startProxy(server);
    const { client, session } = await connected(proxy, options);
    const ids: string[] = [];
    session.events$.subscribe(({ id, ephemeral }) => ephemeral !== true && ids.push(id));
    await session.sendAndWait('hello');
    const turn = expect(lastValueFrom(session.turn('endless'))).rejects.toMatchObject({
      code: 'TURN_INTERRUPTED',
      heard: { text: 'word' },
    });
    await firstValueFrom(session.deltas$);
    harm(proxy);
    await turn;
    await untilState(client, 'connected');
    await session.abort();
    expect((await session.sendAndWait('hello'))?.data.content).toBe('Fine');
    expect(proxy.count()).toBe(2);
    expect(ids).toEqual([...new Set(ids)]);
    const kept = (await session.getMessages()).filter(({ type }: { type: string }) => type !== 'session.usage_record');
    expect(kept.map(({ id }) => id).filter((id) => !ids.includes(id)).length).toBeLessThanOrEqual(1); // session.start
    await client.stop();
  });

  it('that comes byte by byte works', async () => {
    const { client, session } = await connected(await startProxy(server, { bytewise: true }));
    expect((await session.sendAndWait('hello'))?.data.content).toBe('Fine');
    await client.stop();
  });

  it('that takes its time works, and is not taken for a broken one', async () => {
    const proxy = await startProxy(server, { delayMs: 100 });
    const { client, session } = await connected(proxy, { watchdog: { intervalMs: 100, timeoutMs: 5_000 } });
    expect((await session.sendAndWait('hello'))?.data.content).toBe('Fine');
    expect(proxy.count()).toBe(1);
    await client.stop();
  });

  it('that is not to be made anew ends everything', async () => {
    const proxy = await startProxy(server);
    const { client, session } = await connected(proxy, { autoRestart: false });
    const turn = expect(lastValueFrom(session.turn('endless'))).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
    await firstValueFrom(session.deltas$);
    proxy.cut();
    await turn;
    await untilState(client, 'failed');
    expect(proxy.count()).toBe(1);
    await client.stop();
  });
});
