import { of, take } from 'rxjs';
import { textDeltas } from '../../src/operators/index.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { event } from '../support/events.js';
import { runMarbles } from 'copilot-rx/testing';

const events: Record<string, SessionEvent> = {
  h: event('assistant.message_delta', { messageId: '1', deltaContent: 'Hel' }),
  s: event('assistant.message_delta', { messageId: '9', deltaContent: 'from below' }, { agentId: 'a' }),
  e: event('assistant.message_delta', { messageId: '1', deltaContent: 'lo' }),
  m: event('assistant.message', { messageId: '1', content: 'Hello' }),
};
const texts = { x: 'Hel', y: 'lo' };

describe('textDeltas', () => {
  it("passes the text of the main agent's deltas", () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -h-s-e-m-|', events);
      const subscription = '^--------!';
      const expected = '    -x---y---|';

      expectObservable(event$.pipe(textDeltas())).toBe(expected, texts);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('passes equal pieces as often as they come', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-hh-e-|', events);
      const expected = '  -xx-y-|';

      expectObservable(event$.pipe(textDeltas())).toBe(expected, texts);
    });
  });

  it('stays silent on a source that never emits', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot<SessionEvent>('-');
      const subscription = '            ^';
      const expected = '                -';

      expectObservable(event$.pipe(textDeltas())).toBe(expected);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('completes with an empty source', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const event$ = cold<SessionEvent>('|');
      const subscription = '             (^!)';
      const expected = '                 |';

      expectObservable(event$.pipe(textDeltas())).toBe(expected);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('errors with the source', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -h-#', events);
      const subscription = '^--!';
      const expected = '    -x-#';

      expectObservable(event$.pipe(textDeltas())).toBe(expected, texts);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('leaves the source when its subscriber leaves', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -h---e-|', events);
      const subscription = '^--!';
      const expected = '    -x--';

      expectObservable(event$.pipe(textDeltas()), subscription).toBe(expected, texts);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('serves each of two subscribers', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('-h-e-|', events);
      const first = '     ^----!';
      const second = '    --^--!';
      const text$ = event$.pipe(textDeltas());

      expectObservable(text$).toBe(' -x-y-|', texts);
      expectObservable(text$, '--^').toBe('---y-|', texts);
      expectSubscriptions(event$.subscriptions).toBe([first, second]);
    });
  });

  it('takes a synchronous source', () => {
    runMarbles(({ expectObservable }) => {
      const event$ = of(...Object.values(events));

      expectObservable(event$.pipe(textDeltas())).toBe('(xy|)', texts);
      expectObservable(event$.pipe(textDeltas(), take(1))).toBe('(x|)', texts);
    });
  });
});
