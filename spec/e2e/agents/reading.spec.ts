import type { CopilotSession, SessionEvent } from 'copilot-rx';
import { coalesceDeltas, pullEvents, readEvents, textDeltas, toAsyncIterable } from 'copilot-rx/operators';
import type { EventPage, ReadEventsOptions } from 'copilot-rx/operators';
import { text, toolCall } from 'copilot-rx/scripted-model';
import { NEVER, concat, delay, finalize, firstValueFrom, lastValueFrom, of, scan, takeWhile, toArray } from 'rxjs';
import { describeAgents } from '../support/describeAgents.js';
import { toolOf } from '../support/toolOf.js';

const work = toolOf('work', () => 'ok');
const many = text(Array.from({ length: 3_000 }, (_, index) => `${index} `));
const ids = (events: readonly SessionEvent[]) => events.map(({ id }) => id);
const kept = (events: readonly SessionEvent[]) => events.filter(({ ephemeral }) => ephemeral !== true);

async function all(session: CopilotSession, options: ReadEventsOptions): Promise<SessionEvent[]> {
  const pages: EventPage[] = [];
  for await (const page of readEvents(session, { live: false, ...options })) pages.push(page);
  return pages.flatMap(({ events }) => events);
}

async function now(session: CopilotSession): Promise<string> {
  const { cursor } = await firstValueFrom(session.call('session.eventLog.tail'));
  return cursor;
}

/** All events of a session while it answers. */
async function heard(session: CopilotSession, ...prompts: readonly string[]): Promise<SessionEvent[]> {
  const events: SessionEvent[] = [];
  const listening = session.events$.subscribe((event) => events.push(event));
  for (const prompt of prompts) await session.sendAndWait(prompt);
  listening.unsubscribe();
  return events;
}

describeAgents('reading at one’s own pace', (start, protocol) => {
  if (protocol === 2) {
    it('is not there on protocol 2, which says so', async () => {
      const { session } = await start({}, 'Hello');

      await expect(all(session, {})).rejects.toMatchObject({ code: 'UNSUPPORTED_BY_RUNTIME', protocolVersion: 2 });
      await expect(lastValueFrom(pullEvents(session, (each) => of(each)))).rejects.toMatchObject({
        code: 'UNSUPPORTED_BY_RUNTIME',
      });
    });
  } else {
    it('gives what the feed gave, in order, in pages of any size', async () => {
      const { session } = await start({ tools: [work] }, toolCall('work'), text(['Hel', 'lo']));
      const cursor = await now(session);
      const live = await heard(session, 'Go');

      expect(ids(await all(session, { cursor }))).toEqual(ids(live));
      expect(ids(await all(session, { cursor, max: 2 }))).toEqual(ids(live));
      expect(ids(await all(session, { cursor, includeEphemeral: false }))).toEqual(ids(kept(live)));
      expect(await all(session, { cursor, types: ['assistant.message'] })).toEqual(
        live.filter(({ type }) => type === 'assistant.message'),
      );
      expect((await all(session, {})).length).toBeGreaterThan(live.length);
    });

    it('follows a session, and resumes from a cursor as if it had never stopped', async () => {
      const { session } = await start({ tools: [work] }, toolCall('work'), 'One', 'Two');
      let cursor = await now(session);
      const seen: SessionEvent[] = [];
      const live = heard(session, 'Go', 'Go on');
      // One event a page: a longer one may hold the first idle in its middle, and the loop would go on to the second.
      while (seen.at(-1)?.type !== 'session.idle') {
        for await (const page of readEvents(session, { cursor, max: 1 })) {
          seen.push(...page.events);
          ({ cursor } = page);
          break;
        }
      }
      const first = seen.length;
      await live;
      seen.push(...(await all(session, { cursor })));

      expect(first).toBeLessThan(seen.length);
      expect(ids(seen)).toEqual(ids(await live));
    });

    it('misses no event that is kept, however slow it is, and holds nothing up', async () => {
      const { session } = await start({}, many, many);
      const cursor = await now(session);
      let atOnce = 0;
      let most = 0;
      const pulled = lastValueFrom(
        pullEvents(
          session,
          ({ events }) => {
            most = Math.max(most, (atOnce += 1));
            return of(...events).pipe(
              delay(20),
              finalize(() => (atOnce -= 1)),
            );
          },
          { cursor, includeEphemeral: false, max: 5 },
        ).pipe(
          scan((idles, { type }) => idles + Number(type === 'assistant.turn_end'), 0),
          takeWhile((turns) => turns < 2),
          toArray(),
        ),
      );
      const live = await heard(session, 'Go', 'Go on');
      await pulled;

      expect(most).toBe(1);
      expect(ids(await all(session, { cursor, includeEphemeral: false }))).toEqual(ids(kept(live)));
      // Of ephemeral ones the runtime has the latest only; what it has is in order.
      const late = ids(await all(session, { cursor }));
      expect(late.length).toBeLessThan(live.length);
      expect(late).toEqual(ids(live).filter((id) => late.includes(id)));
    });

    it('ends with the session, in the middle of a wait', async () => {
      const { session } = await start({}, 'Hello');
      const cursor = await now(session);
      const pulled = lastValueFrom(pullEvents(session, ({ events }) => events, { cursor }).pipe(toArray()));
      await session.disconnect();

      expect(Array.isArray(await pulled)).toBe(true);
      expect(await all(session, {})).toEqual([]);
    });

    it('says when a cursor is not known, and begins at the start', async () => {
      const { session } = await start({}, 'Hello');
      await heard(session, 'Go');
      const pages = readEvents(session, { cursor: 'nonsense|5' })[Symbol.asyncIterator]();
      const { value } = await pages.next();
      await pages.return?.();

      expect(value).toMatchObject({ cursorStatus: 'expired' });
    });
  }

  it('of a turn by a loop aborts it when the loop is left', async () => {
    const { session, model } = await start({}, concat(of('Once ', 'upon '), NEVER), 'Next answer');
    const aborted = firstValueFrom(model.aborted$);
    const seen: string[] = [];
    for await (const piece of toAsyncIterable(session.turn('Tell').pipe(textDeltas()))) {
      seen.push(piece);
      break;
    }

    expect(seen).toEqual(['Once ']);
    await aborted;
    expect((await session.sendAndWait('next'))?.data.content).toBe('Next answer');
  });

  it('merges what is streamed, and loses no text', async () => {
    const { session } = await start({}, many);
    const pieces = await firstValueFrom(session.turn('Go').pipe(coalesceDeltas(16), textDeltas(), toArray()));

    expect(pieces.join('')).toBe(Array.from({ length: 3_000 }, (_, index) => `${index} `).join(''));
    expect(pieces.length).toBeLessThan(1_000);
  });
});
