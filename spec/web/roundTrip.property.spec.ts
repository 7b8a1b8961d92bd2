import fc from 'fast-check';
import { lastValueFrom, of, toArray } from 'rxjs';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { fromSse } from '../../src/web/fromSse.js';
import { serve } from '../../src/web/serve.js';
import { event } from '../support/events.js';
import { fetchFrom, sessionHere } from './support/servedHere.js';

const textOf = (events: readonly SessionEvent[]) =>
  events.map((one) => (one.type === 'assistant.message_delta' ? one.data.deltaContent : '')).join('');
const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

/** What happens on the way: a kept event, a piece of text, the end of a text, or time for the reader to catch up. */
const happening = fc.oneof(
  { weight: 3, arbitrary: fc.constant('piece' as const) },
  { weight: 1, arbitrary: fc.constantFrom('kept' as const, 'finished' as const) },
  { weight: 2, arbitrary: fc.constant('wait' as const) },
);
const cuts = fc.infiniteStream(fc.oneof(fc.integer({ min: 1, max: 900 }), fc.constant(Infinity)));

/** Sends what happens to a reader whose connections break off, and gives what was sent and what arrived. */
async function trip(happenings: readonly string[], cutAfter: Iterator<number>, limit: number) {
  const session = sessionHere();
  const handler = serve(session, { limit });
  const fetch = fetchFrom(handler, () => cutAfter.next().value as number);
  const remote = fromSse('http://localhost/', { fetch, reconnect: () => of(true) });
  const arrived = lastValueFrom(remote.events$.pipe(toArray()));
  const sent: SessionEvent[] = [];
  let text = 0;
  for (const what of happenings) {
    if (what === 'wait') await soon();
    else {
      const messageId = `m${text}`;
      const next =
        what === 'piece'
          ? event('assistant.message_delta', { messageId, deltaContent: `${sent.length} ` }, { ephemeral: true })
          : what === 'kept'
            ? event('tool.execution_start', { toolCallId: `${sent.length}`, toolName: 'ü€😀' })
            : event('assistant.message', { messageId: `m${text++}`, content: 'done' });
      sent.push(next);
      session.push(next);
    }
  }
  session.close();
  return { sent, arrived: await arrived };
}

describe('events → serve → fromSse', () => {
  it('are the same events, each once and in order, wherever connections break off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 60 }), cuts, async (happenings, lengths) => {
        // What came before the reader's first connection may be a text that is finished already: wait for that.
        const { sent, arrived } = await trip(['wait', ...happenings], lengths, 10_000);
        expect(arrived).toEqual(sent);
      }),
      { seed: 8, numRuns: 150 },
    );
  });

  it('lose no kept event and double no text, when the reader was away for longer than is held', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 60 }), cuts, async (happenings, lengths) => {
        const { sent, arrived } = await trip(['wait', ...happenings], lengths, 5);
        const kept = (events: readonly SessionEvent[]) => events.filter(({ ephemeral }) => ephemeral !== true);
        expect(kept(arrived)).toEqual(kept(sent));
        // Of a text that is finished, pieces may be missing. Nothing of it comes twice.
        const pieces = textOf(arrived).split(' ').slice(0, -1);
        expect(new Set(pieces).size).toBe(pieces.length);
        const isOpen = ({ type, data }: SessionEvent) =>
          type === 'assistant.message_delta' &&
          !sent.some((one) => one.type === 'assistant.message' && one.data.messageId === data.messageId);
        expect(textOf(arrived.filter(isOpen))).toBe(textOf(sent.filter(isOpen)));
      }),
      { seed: 8, numRuns: 150 },
    );
  });
});
