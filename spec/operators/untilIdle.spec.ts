import { concat, NEVER, of, repeat, take } from 'rxjs';
import { untilIdle } from '../../src/operators/index.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { event } from '../support/events.js';
import { runMarbles } from 'copilot-rx/testing';

const events: Record<string, SessionEvent> = {
  d: event('assistant.message_delta', { messageId: '1', deltaContent: 'Hello' }),
  m: event('assistant.message', { messageId: '1', content: 'Hello' }),
  a: event('assistant.idle', {}),
  i: event('session.idle', {}),
};

describe('untilIdle', () => {
  it('passes events up to and including the first idle, then completes', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -d-m-i---d-', events);
      const subscription = '^----!';
      const expected = '    -d-m-(i|)';

      expectObservable(event$.pipe(untilIdle())).toBe(expected, events);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('passes an idle that comes first', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-i-d-i-', events);
      const expected = '  -(i|)';

      expectObservable(event$.pipe(untilIdle())).toBe(expected, events);
    });
  });

  it('goes on when only the main agent rests', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-m-a-m-i-', events);
      const expected = '  -m-a-m-(i|)';

      expectObservable(event$.pipe(untilIdle())).toBe(expected, events);
    });
  });

  it('completes with a source that ends before', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-d-m-|', events);
      const expected = '  -d-m-|';

      expectObservable(event$.pipe(untilIdle())).toBe(expected, events);
    });
  });

  it('stays silent on a source that never emits', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot<SessionEvent>('-');
      const subscription = '            ^';
      const expected = '                -';

      expectObservable(event$.pipe(untilIdle())).toBe(expected);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('completes with an empty source', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const event$ = cold<SessionEvent>('|');
      const subscription = '             (^!)';
      const expected = '                 |';

      expectObservable(event$.pipe(untilIdle())).toBe(expected);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('errors with the source', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -d-#', events);
      const subscription = '^--!';
      const expected = '    -d-#';

      expectObservable(event$.pipe(untilIdle())).toBe(expected, events);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('leaves the source when its subscriber leaves', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -d-m-i-', events);
      const subscription = '^-!';
      const expected = '    -d-';

      expectObservable(event$.pipe(untilIdle()), subscription).toBe(expected, events);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('waits for the next idle with a second subscriber', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('-d-i-d-i-', events);
      const first = '     ^--!';
      const second = '    ----^--!';
      const run$ = event$.pipe(untilIdle());

      expectObservable(run$).toBe('        -d-(i|)', events);
      expectObservable(run$, '----^').toBe('-----d-(i|)', events);
      expectSubscriptions(event$.subscriptions).toBe([first, second]);
    });
  });

  it('takes a synchronous source, and leaves it at once', () => {
    runMarbles(({ expectObservable }) => {
      const run$ = of(...Object.values(events));

      expectObservable(concat(run$, NEVER).pipe(untilIdle())).toBe('(dmai|)', events);
      expectObservable(run$.pipe(repeat(), untilIdle(), take(2))).toBe('(dm|)', events);
    });
  });
});
