import { runMarbles } from 'copilot-rx/testing';
import { NEVER, type Observable, finalize, from, of, throwError } from 'rxjs';
import {
  type EventLog,
  type EventLogParams,
  type EventPage,
  pullEvents,
  readEvents,
} from '../../src/operators/index.js';
import { SessionClosedError } from '../../src/errors/SessionClosedError.js';
import { event } from '../support/events.js';
import { recorded } from '../support/recorded.js';

const events = [1, 2, 3, 4, 5].map((turnId) => event('assistant.turn_start', { turnId: String(turnId) }));
const page = (first: number, last: number, hasMore = true): EventPage => ({
  events: events.slice(first, last),
  cursor: String(last),
  hasMore,
  cursorStatus: 'ok',
});

/** A log that answers as it is told, and what it was asked. */
function log(
  answer: (params: EventLogParams, index: number) => Observable<EventPage>,
  idle$: Observable<unknown> = NEVER,
) {
  const asked: EventLogParams[] = [];
  const session: EventLog = {
    idle$,
    call: (_, params) => {
      asked.push(params);
      return answer(params, asked.length - 1);
    },
  };
  return { session, asked };
}

describe('pullEvents', () => {
  it('asks for a page when the last one is dealt with, from where it ended', () => {
    let asked: readonly EventLogParams[] = [];
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const p$ = cold('  --(p|)', { p: page(0, 2) });
      const q$ = cold('  ----(q|)', { q: page(2, 3) });
      const x$ = cold('  ---x|');
      const told = log((_, index) => [p$, q$][index] ?? NEVER);
      asked = told.asked;
      const expected = ' -----x-------x-';

      expectObservable(pullEvents(told.session, () => x$)).toBe(expected);
      expectSubscriptions(p$.subscriptions).toBe('^-!');
      expectSubscriptions(q$.subscriptions).toBe('------^---!');
      expectSubscriptions(x$.subscriptions).toBe(['--^---!', '----------^---!']);
    });
    expect(asked).toEqual([{ waitMs: 30_000 }, { cursor: '2', waitMs: 30_000 }, { cursor: '3', waitMs: 30_000 }]);
  });

  it('passes on what to read, and passes over pages without events', () => {
    const { session, asked } = log((_, index) => of([page(0, 0), page(0, 1), page(1, 1, false)][index]!));
    const seen: unknown[] = [];
    const options = { cursor: 'c', max: 7, live: false, types: ['abort'], includeEphemeral: false } as const;
    pullEvents(session, (each) => from(each.events), options).subscribe({
      next: (each) => seen.push(each),
      complete: () => seen.push('|'),
    });
    expect(seen).toEqual([events[0], '|']);
    const query = { max: 7, types: ['abort'], includeEphemeral: false, waitMs: 0 };
    expect(asked).toEqual([
      { ...query, cursor: 'c' },
      { ...query, cursor: '0' },
      { ...query, cursor: '1' },
    ]);
  });

  it('completes when the session is closed, in the middle of a read', () => {
    runMarbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const read$ = cold<EventPage>('-----');
      const idle$ = hot(' -i-|');

      expectObservable(pullEvents(log(() => read$, idle$).session, (each) => of(each))).toBe('---|');
      expectSubscriptions(read$.subscriptions).toBe('^--!');
    });
  });

  it('completes when a read finds the session closed', () => {
    const closed = new SessionClosedError('s');
    const read = (...answers: readonly Observable<EventPage>[]) => {
      const { session } = log((_, index) => answers[index] ?? NEVER);
      return recorded(pullEvents(session, ({ events: [first] }) => of(first))).log;
    };
    expect(
      read(
        of(page(0, 1)),
        throwError(() => closed),
      ),
    ).toEqual([events[0], '|']);
    expect(read(throwError(() => closed))).toEqual(['|']);
  });

  it('errors with the read, the connection and the consumer', () => {
    runMarbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const p$ = cold('-(p|)', { p: page(0, 1) });
      const thrower = (): never => {
        throw 'error';
      };

      expectObservable(pullEvents(log(() => cold<EventPage>('-#')).session, (each) => of(each))).toBe('-#');
      expectObservable(pullEvents(log(() => p$).session, thrower)).toBe('-#');
      expectObservable(pullEvents(log(() => p$).session, () => throwError(() => 'error'))).toBe('-#');
      expectObservable(pullEvents(log(() => NEVER, hot('--#')).session, (each) => of(each))).toBe('--#');
      expectSubscriptions(p$.subscriptions).toBe(['^!', '^!']);
    });
  });

  it('cancels the read when it is left, and starts anew for each subscriber', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const read$ = cold('-(p|)', { p: page(0, 1) });
      const pulled$ = pullEvents(log(() => read$).session, () => cold('-x|'));

      expectObservable(pulled$, '^--!').toBe('--x');
      expectObservable(pulled$, '-----^!').toBe('-----');
      expectSubscriptions(read$.subscriptions).toBe(['^!', '-----^!']);
    });
  });

  it.each([{ cursor: 1 }, { max: 0 }, { max: 1_001 }, { live: 1 }, { types: [] }])('refuses %j at once', (options) => {
    const { session } = log(() => NEVER);
    expect(() => pullEvents(session, (each) => of(each), options as never)).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTIONS' }),
    );
    expect(() => readEvents(session, options as never)).toThrow(expect.objectContaining({ code: 'INVALID_OPTIONS' }));
  });
});

describe('readEvents', () => {
  it('asks for a page when the loop wants one, and ends with the log', async () => {
    const { session, asked } = log((_, index) => of([page(0, 2), page(2, 3), page(3, 3, false)][index]!));
    const cursors: string[] = [];
    for await (const each of readEvents(session, { live: false })) {
      cursors.push(each.cursor);
      expect(asked).toHaveLength(cursors.length);
    }
    expect(cursors).toEqual(['2', '3']);
    expect(asked).toEqual([{ waitMs: 0 }, { cursor: '2', waitMs: 0 }, { cursor: '3', waitMs: 0 }]);
  });

  it('throws what the read errors with, once', async () => {
    const pages = readEvents(log(() => throwError(() => 'lost')).session)[Symbol.asyncIterator]();
    await expect(pages.next()).rejects.toBe('lost');
    expect(await pages.next()).toEqual({ done: true, value: undefined });
  });

  it('cancels a read in progress when it is left', async () => {
    let left = 0;
    const { session } = log(() => NEVER.pipe(finalize(() => (left += 1))));
    const pages = readEvents(session)[Symbol.asyncIterator]();
    const asked = pages.next();
    await pages.return?.();
    expect(left).toBe(1);
    expect(await asked).toEqual({ done: true, value: undefined });
  });
});
