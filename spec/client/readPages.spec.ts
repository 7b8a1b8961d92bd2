import { runMarbles } from 'copilot-rx/testing';
import { of, take } from 'rxjs';
import { readPages } from '../../src/client/readPages.js';
import type { ReadPage } from '../../src/client/readPages.js';
import type { PersistedEvents } from '../../src/protocol/PersistedEvents.js';
import { event } from '../support/events.js';
import { recorded } from '../support/recorded.js';

const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ ...event('session.idle', {}), id }));
const pages: Readonly<Record<string, PersistedEvents>> = {
  start: { events: [a!, b!], cursor: '2', hasMore: true },
  2: { events: [c!], cursor: '3', hasMore: false },
};
const events = { a: a!, b: b!, c: c! };

describe('readPages', () => {
  it('reads page after page, each when the one before it was emitted', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const first = cold('--(p|)', { p: pages['start']! });
      const second = cold('------(p|)', { p: pages['2']! });
      const read: ReadPage = ({ cursor }) => (cursor === undefined ? first : second);
      expectObservable(readPages(read, {})).toBe('--(ab)--(c|)', events);
      expectSubscriptions(first.subscriptions).toBe('^-!');
      expectSubscriptions(second.subscriptions).toBe('--^-----!');
    });
  });

  it('reads no further than is wanted', () => {
    const asked: unknown[] = [];
    const read: ReadPage = (params) => {
      asked.push(params);
      return of(pages[params.cursor ?? 'start']!);
    };
    const options = { pageSize: 2 };
    expect(recorded(readPages(read, options).pipe(take(2))).log).toEqual([a, b, '|']);
    expect(asked).toEqual([{ max: 2, direction: 'forward' }]);
    expect(recorded(readPages(read, options)).log).toEqual([a, b, c, '|']);
    expect(asked.at(-1)).toEqual({ max: 2, direction: 'forward', cursor: '2' });
  });

  it('turns pages around when it reads backward', () => {
    const read: ReadPage = () => of({ events: [a!, b!], cursor: '1', hasMore: false });
    expect(recorded(readPages(read, { direction: 'backward' })).log).toEqual([b, a, '|']);
  });

  it('errors when the runtime has lost its place', () => {
    const read: ReadPage = () => of({ events: [], cursor: '1', hasMore: false, cursorStatus: 'expired' });
    expect(recorded(readPages(read, {})).log).toMatchObject([{ code: 'RPC_ERROR' }]);
  });

  it('errors as a page does, and begins anew for each subscriber', () => {
    runMarbles(({ cold, expectObservable }) => {
      const pages$ = readPages(() => cold('-#'), {});
      expectObservable(pages$).toBe('-#');
      expectObservable(pages$, '--^').toBe('---#');
    });
  });
});
