import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replay } from 'copilot-rx/testing';
import { lastValueFrom, map, toArray } from 'rxjs';
import { realRuntime } from './support/realRuntime.js';

jest.setTimeout(60_000);

describe('a recording in a file', () => {
  it('is complete when the client has stopped, and holds all its sessions', async () => {
    const real = await realRuntime(({ lastUserText }) => `You said ${lastUserText.split(/\s/).at(-1)}`);
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
    await real.close();
  });

  it('tells how a session was lost', async () => {
    const real = await realRuntime('Hello');
    const path = join(real.folder, 'sessions.ndjson');
    const client = real.client({ record: path });
    const session = await real.session({}, client);
    session.events$.subscribe({ error: () => undefined });
    await session.sendAndWait('Hi');
    await client.forceStop();

    const replayed = replay(readFileSync(path, 'utf8'), { speed: 'instant' });
    const states = lastValueFrom(replayed.state$);
    const result = expect(states).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
    replayed.playing$.subscribe();
    await result;
    await real.close();
  });
});
