import { array, assert, integer, property } from 'fast-check';
import { asyncScheduler, concat, map, merge, timer } from 'rxjs';
import type { Observable } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { freeze } from '../../../src/testing/faults/freeze.js';
import { marbleWire } from '../../../src/testing/marbleWire.js';
import { events } from '../../support/letters.js';
import { runMarbles } from 'copilot-rx/testing';

describe('freeze', () => {
  it('holds back what comes, and lets it come in order', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -d-d-m----i-', events);
      const subscription = '^';
      const expected = '    -d----(dm)i-';

      const wire = freeze({ from: 2, until: 6 })(marbleWire({ events$: event$ }));
      expectObservable(wire.events('s')).toBe(expected, events);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('holds back what comes in the moment it begins, and nothing of the moment it ends', () => {
    runMarbles(({ hot, expectObservable }) => {
      const wire = freeze({ from: 1, until: 6 })(marbleWire({ events$: hot('-d-d--m-----i', events) }));

      expectObservable(wire.events('s')).toBe('------(ddm)-i', events);
    });
  });

  it('keeps the order across feeds, calls and asks', () => {
    runMarbles(({ cold, hot, expectObservable }) => {
      const inner = marbleWire({
        events$: hot('-d--m', events),
        asks$: hot('--a', { a: { id: 'ask' } as never }),
        answers: { 'session.abort': () => cold('---(r|)', { r: { success: true } }) },
      });
      const wire = freeze({ from: 0, until: 9 })(inner);
      const named = (source$: Observable<unknown>, name: string) => source$.pipe(map(() => name));
      const all$ = merge(
        named(wire.asks('s'), 'a'),
        named(wire.call('session.abort', { sessionId: 's' }), 'r'),
        named(wire.events('s'), 'e'),
      );

      expectObservable(all$).toBe('---------(eare)');
      expectObservable(inner.calls$).toBe('a', { a: 'session.abort' });
    });
  });

  it('hangs for ever without an end', () => {
    runMarbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const result$ = cold('---(r|)', { r: { success: true } });
      const inner = marbleWire({ events$: hot('-d-d-#', events), answers: { 'session.abort': () => result$ } });
      const wire = freeze({ from: 2 })(inner);

      expectObservable(wire.events('s')).toBe('-d-----', events);
      expectObservable(wire.call('session.abort', { sessionId: 's' })).toBe('-------');
      expectSubscriptions(result$.subscriptions).toBe('^--!');
    });
  });

  it('holds back an error and an end', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const [failing$, ending$] = [hot('-d-#', events), hot('-d-|', events)];
      const frozen = freeze({ from: 0, until: 7 });

      expectObservable(frozen(marbleWire({ events$: failing$ })).events('s')).toBe('-------(d#)', events);
      expectObservable(frozen(marbleWire({ events$: ending$ })).events('s')).toBe('-------(d|)', events);
      for (const { subscriptions } of [failing$, ending$]) expectSubscriptions(subscriptions).toBe('^--!');
    });
  });

  it('loses nothing, doubles nothing and keeps the order, whenever it begins and ends', () => {
    const times = array(integer({ min: 1, max: 20 }), { maxLength: 10 });
    assert(
      property(times, integer({ min: 0, max: 60 }), integer({ min: 0, max: 60 }), (waits, from, length) => {
        const seen: { value: unknown; at: number }[] = [];
        const sent = waits.map((_, i) => i);
        new TestScheduler(() => undefined).run(() => {
          const start = asyncScheduler.now();
          const source$ = concat(...waits.map((wait, i) => timer(wait).pipe(map(() => i)))) as Observable<never>;
          const wire = freeze({ from, until: from + length })(marbleWire({ events$: source$ }));
          wire.events('s').subscribe((value) => seen.push({ value, at: asyncScheduler.now() - start }));
        });

        expect(seen.map(({ value }) => value)).toEqual(sent);
        expect(seen.filter(({ at }) => from <= at && at < from + length)).toEqual([]);
      }),
    );
  });

  it('gives nothing to who left meanwhile, and all to who stayed', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('-d-m---i-', events);
      const wire = freeze({ from: 0, until: 4 })(marbleWire({ events$: event$ }));

      expectObservable(wire.events('s'), '^--!').toBe('---');
      expectObservable(wire.events('s'), '^-----!').toBe('----(dm)', events);
      expectSubscriptions(event$.subscriptions).toBe(['^--!', '^-----!']);
    });
  });
});
