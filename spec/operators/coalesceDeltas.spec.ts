import { runMarbles } from 'copilot-rx/testing';
import fc from 'fast-check';
import { EMPTY, Subject, of, throwError, toArray } from 'rxjs';
import { accumulateText, coalesceDeltas } from '../../src/operators/index.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { event } from '../support/events.js';
import { itKeepsTheContract } from './itKeepsTheContract.js';

const delta = (messageId: string, deltaContent: string, agentId?: string) =>
  event('assistant.message_delta', { messageId, deltaContent }, agentId === undefined ? {} : { agentId });
const reasoning = (reasoningId: string, deltaContent: string) =>
  event('assistant.reasoning_delta', { reasoningId, deltaContent });
const bytes = (totalResponseSizeBytes: number) => event('assistant.streaming_delta', { totalResponseSizeBytes });

const h = delta('1', 'Hel');
const e = delta('1', 'lo');
const x = { ...e, data: { ...e.data, deltaContent: 'Hello' } };
const events = {
  h,
  e,
  x,
  y: x,
  m: event('assistant.message', { messageId: '1', content: 'Hello' }),
  o: delta('2', 'Other'),
  r: reasoning('1', 'Hm'),
  a: delta('3', 'A', 'a'),
  1: bytes(1),
  2: bytes(2),
} satisfies Record<string, SessionEvent>;

describe('coalesceDeltas', () => {
  it('merges the pieces of a window, and lets them out before any other event', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -h-e-m-h---e--|', events);
      const subscription = '^-------------!';
      const expected = '    -----(xm)---y-|';

      expectObservable(event$.pipe(coalesceDeltas(5))).toBe(expected, events);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('lets no piece wait longer than a window, and opens the next with the next piece', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-h-e----h--|', events);
      const expected = '  ----x------(h|)';

      expectObservable(event$.pipe(coalesceDeltas(3))).toBe(expected, events);
    });
  });

  it('passes a piece that stays alone as it is', () => {
    of(h)
      .pipe(coalesceDeltas(5), toArray())
      .subscribe((all) => expect(all[0]).toBe(h));
    expect.assertions(1);
  });

  it('takes a window of your own, once for each burst', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const frame$ = cold('   --f');
      const event$ = hot('   -he---he--|', events);
      const expected = '     ---x----y-|';

      expectObservable(event$.pipe(coalesceDeltas(() => frame$))).toBe(expected, events);
      expectSubscriptions(frame$.subscriptions).toBe(['-^-!', '------^-!']);
    });
  });

  it('ends a window with its completion, too, and passes on at once without any', () => {
    runMarbles(({ hot, expectObservable }) => {
      expectObservable(hot('-h-e-o-m-|', events).pipe(coalesceDeltas(() => EMPTY))).toBe('-h-e-o-m-|', events);
    });
  });

  it('keeps messages, and reasoning and text, apart and in order', () => {
    runMarbles(({ hot, expectObservable }) => {
      expectObservable(hot('-(heo)-|', events).pipe(coalesceDeltas(5))).toBe('-x----o|', events);
      expectObservable(hot('-(heroh)-|', events).pipe(coalesceDeltas(20))).toBe('-(xro)---(h|)', events);
    });
  });

  it('merges the pieces of several agents each with their own', () => {
    runMarbles(({ hot, expectObservable }) => {
      const both = { ...events.a, data: { ...events.a.data, deltaContent: 'AA' } };

      expectObservable(hot('-(haea)-|', events).pipe(coalesceDeltas(3))).toBe('----(xb)|', { ...events, b: both });
    });
  });

  it('is not interrupted by counts of bytes, of which the last counts', () => {
    runMarbles(({ hot, expectObservable }) => {
      expectObservable(hot('-1h2e-m----|', events).pipe(coalesceDeltas(20))).toBe('------(2xm)|', events);
    });
  });

  it('lets out what waits before an error of the source', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('-h-e-#', events);

      expectObservable(event$.pipe(coalesceDeltas(20))).toBe('-----(x#)', events);
      expectSubscriptions(event$.subscriptions).toBe('^----!');
    });
  });

  it('errors with a window that throws or errors', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('-h-e-|', events);
      const thrower = () => {
        throw 'error';
      };

      expectObservable(event$.pipe(coalesceDeltas(thrower))).toBe('-#');
      expectObservable(event$.pipe(coalesceDeltas(() => throwError(() => 'error')))).toBe('-#');
      expectSubscriptions(event$.subscriptions).toBe(['^!', '^!']);
    });
  });

  it('leaves source and window when its subscriber leaves', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -h-e-|', events);
      const window$ = cold(' -----w');

      expectObservable(event$.pipe(coalesceDeltas(() => window$)), '^---!').toBe('----');
      expectSubscriptions(event$.subscriptions).toBe('^---!');
      expectSubscriptions(window$.subscriptions).toBe('-^--!');
    });
  });

  it('loses no text and changes no order, whatever comes and however long windows are', () => {
    const piece = fc.record({
      id: fc.constantFrom('1', '2'),
      agent: fc.constantFrom(undefined, 'a'),
      text: fc.string(),
    });
    const step = fc.oneof(
      { weight: 6, arbitrary: piece.map(({ id, agent, text }) => delta(id, text, agent)) },
      { weight: 1, arbitrary: piece.map(({ id, text }) => reasoning(id, text)) },
      { weight: 1, arbitrary: fc.constant(events.m) },
      { weight: 1, arbitrary: fc.nat().map(bytes) },
      { weight: 2, arbitrary: fc.constant('window ends' as const) },
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const source = new Subject<SessionEvent>();
        const windows = new Subject<void>();
        const seen: SessionEvent[] = [];
        const texts: string[] = [];
        const merged$ = source.pipe(coalesceDeltas(() => windows));
        merged$.subscribe((event) => seen.push(event));
        merged$.pipe(accumulateText()).subscribe((text) => texts.push(text));
        for (const each of steps) {
          if (each === 'window ends') windows.next();
          else source.next(each);
        }
        source.complete();
        const sent = steps.filter((each) => each !== 'window ends');

        for (const agent of [undefined, 'a']) expect(textOf(seen, agent)).toEqual(textOf(sent, agent));
        expect(seen.filter(({ type }) => type === 'assistant.message')).toEqual(
          sent.filter(({ type }) => type === 'assistant.message'),
        );
        expect(seen.length).toBeLessThanOrEqual(sent.length);
        let last: string | undefined;
        of(...sent)
          .pipe(accumulateText())
          .subscribe((text) => (last = text));
        expect(texts.at(-1)).toBe(last);
      }),
    );
  });

  itKeepsTheContract(() => coalesceDeltas(5), events.m);
});

/** All that one agent says and thinks, as one text with the seams between messages, and what came between. */
function textOf(all: readonly SessionEvent[], agent: string | undefined): string {
  let before = '';
  return all
    .filter((one) => one.agentId === agent || one.type === 'assistant.message')
    .map((one) => {
      if (one.type === 'assistant.streaming_delta') return '';
      const isPiece = one.type === 'assistant.message_delta' || one.type === 'assistant.reasoning_delta';
      const key = isPiece
        ? `${one.type}${'messageId' in one.data ? one.data.messageId : one.data.reasoningId}`
        : one.id;
      const seam = key === before ? '' : `<${key}>`;
      before = key;
      return isPiece ? seam + one.data.deltaContent : seam;
    })
    .join('');
}
