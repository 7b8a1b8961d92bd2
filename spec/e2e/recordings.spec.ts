import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replay } from 'copilot-rx/testing';
import { firstValueFrom, lastValueFrom, map, toArray } from 'rxjs';
import { realRuntime } from './support/realRuntime.js';
import type { RealRuntime } from './support/realRuntime.js';

jest.setTimeout(60_000);

describe('a recording in a file', () => {
  let real: RealRuntime;
  beforeAll(async () => {
    real = await realRuntime(({ lastUserText }) => `You said ${lastUserText.split(/\s/).at(-1)}`);
  });
  afterAll(() => real.close());

  it('is complete when the client has stopped, and holds all its sessions', async () => {
    const path = join(real.folder, 'sessions.ndjson');
    const client = real.client({ record: path });
    const [one, other] = [await real.session({}, client), await real.session({}, client)];
    await Promise.all([one.sendAndWait('one'), other.sendAndWait('other')]);
    await client.stop();
    const text = readFileSync(path, 'utf8');

    for (const [{ sessionId }, word] of [
      [one, 'one'],
      [other, 'other'],
    ] as const) {
      const replayed = replay(text, { sessionId, speed: 'instant' });
      const said = lastValueFrom(
        replayed.messages$.pipe(
          map(({ data }) => data.content),
          toArray(),
        ),
      );
      const header = lastValueFrom(replayed.header$);
      replayed.playing$.subscribe();
      expect(await said).toEqual([`You said ${word}`]);
      expect(await header).toMatchObject({ protocol: 3, settings: { model: 'scripted', streaming: true } });
    }
    expect(text.match(/"end":"closed"/g)).toHaveLength(2);
  });

  it('tells how a session was lost', async () => {
    const path = join(real.folder, 'lost.ndjson');
    const client = real.client({ record: path, autoRestart: false });
    const session = await real.session({}, client);
    const lost = lastValueFrom(session.events$);
    await session.sendAndWait('Hi');
    const state = await firstValueFrom(client.state$);
    if (state.status === 'connected' && state.pid !== undefined) process.kill(state.pid, 'SIGKILL');
    await expect(lost).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
    await client.stop();

    const replayed = replay(readFileSync(path, 'utf8'), { speed: 'instant' });
    const latest = lastValueFrom(replayed.state$);
    replayed.playing$.subscribe();
    await expect(latest).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
  });
});
