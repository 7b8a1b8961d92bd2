import { map, switchMap } from 'rxjs';
import { openSession } from '../../../src/session/openSession.js';
import { slow } from '../../../src/testing/faults/slow.js';
import { marbleWire } from '../../../src/testing/marbleWire.js';
import { events } from '../../support/letters.js';
import { runMarbles } from 'copilot-rx/testing';

describe('slow', () => {
  it('lets whatever comes come later, in order', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -d-d-m-i-', events);
      const subscription = '^';
      const expected = '    ----d-d-m-i-';

      const wire = slow(3)(marbleWire({ events$: event$ }));
      expectObservable(wire.events('s')).toBe(expected, events);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('lets no error and no end overtake what came before', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const [failing$, ending$] = [hot('-d-#', events), hot('-d-|', events)];

      expectObservable(slow(3)(marbleWire({ events$: failing$ })).events('s')).toBe('----d-#', events);
      expectObservable(slow(3)(marbleWire({ events$: ending$ })).events('s')).toBe('----d-|', events);
      for (const { subscriptions } of [failing$, ending$]) expectSubscriptions(subscriptions).toBe('^--!');
    });
  });

  it('delays results and asks, and tells the runtime at once', () => {
    runMarbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const result$ = cold('-(r|)', { r: { success: true } });
      const inner = marbleWire({
        events$: hot('-'),
        asks$: hot('-a', { a: { id: 'ask' } as never }),
        answers: { 'session.abort': () => result$ },
      });
      const wire = slow(10)(inner);

      expectObservable(wire.call('session.abort', { sessionId: 's' })).toBe('11ms (r|)', { r: { success: true } });
      expectObservable(wire.asks('s').pipe(map(({ id }) => id))).toBe('11ms a', { a: 'ask' });
      expectObservable(inner.calls$).toBe('a', { a: 'session.abort' });
      expectSubscriptions(result$.subscriptions).toBe('^!');
    });
  });

  it('leaves the runtime when it is left', () => {
    runMarbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const result$ = cold('-(r|)', { r: { success: true } });
      const wire = slow(10)(marbleWire({ events$: hot('-'), answers: { 'session.abort': () => result$ } }));

      expectObservable(wire.call('session.abort', { sessionId: 's' }), '^----!').toBe('-----');
      expectSubscriptions(result$.subscriptions).toBe('^!');
    });
  });

  it('is what a session has to live with', () => {
    runMarbles(({ hot, expectObservable }) => {
      const wire = slow(20)(marbleWire({ events$: hot('30ms 1-m-i', events) }));
      const turn$ = openSession(wire).pipe(switchMap((session) => session.turn('Hi')));

      expectObservable(turn$).toBe('50ms 1-m-i', events);
    });
  });
});
