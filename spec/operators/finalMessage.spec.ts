import { defer, NEVER, of, retry } from 'rxjs';
import { finalMessage, untilIdle } from '../../src/operators/index.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { event } from '../support/events.js';
import { runMarbles } from 'copilot-rx/testing';

const events: Record<string, SessionEvent> = {
  h: event('assistant.message', { messageId: '1', content: 'Let me look.' }),
  m: event('assistant.message', { messageId: '2', content: 'It is 42.' }),
  t: event('assistant.message', {
    messageId: '3',
    content: '',
    toolRequests: [{ toolCallId: '1', name: 'view', arguments: { path: 'a.ts' } }],
  }),
  s: event('assistant.message', { messageId: '9', content: 'From below' }, { agentId: 'a' }),
  d: event('assistant.message_delta', { messageId: '2', deltaContent: 'It' }),
  i: event('session.idle', {}),
};

describe('finalMessage', () => {
  it('emits the last message with text when the source completes', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -h-m-t-|', events);
      const subscription = '^------!';
      const expected = '    -------(m|)';

      expectObservable(event$.pipe(finalMessage())).toBe(expected, events);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('emits the only message', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-d-m-i-|', events);
      const expected = '  -------(m|)';

      expectObservable(event$.pipe(finalMessage())).toBe(expected, events);
    });
  });

  it('hears the main agent only', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-m-s-|', events);
      const expected = '  -----(m|)';

      expectObservable(event$.pipe(finalMessage())).toBe(expected, events);
    });
  });

  it('just completes when no message had text', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-d-t-s-i-|', events);
      const expected = '  ---------|';

      expectObservable(event$.pipe(finalMessage())).toBe(expected);
    });
  });

  it('gives the answer of a run behind untilIdle', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-h-i-m-', events);
      const expected = '  ---(h|)';

      expectObservable(event$.pipe(untilIdle(), finalMessage())).toBe(expected, events);
    });
  });

  it('stays silent on a source that never ends', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -m-', events);
      const subscription = '^--';
      const expected = '    ---';

      expectObservable(event$.pipe(finalMessage())).toBe(expected);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('stays silent on a source that never emits', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot<SessionEvent>('-');
      const subscription = '            ^';
      const expected = '                -';

      expectObservable(event$.pipe(finalMessage())).toBe(expected);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('completes with an empty source', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const event$ = cold<SessionEvent>('|');
      const subscription = '             (^!)';
      const expected = '                 |';

      expectObservable(event$.pipe(finalMessage())).toBe(expected);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('errors with the source, without a message', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -m-#', events);
      const subscription = '^--!';
      const expected = '    ---#';

      expectObservable(event$.pipe(finalMessage())).toBe(expected);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('leaves the source when its subscriber leaves', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -m---|', events);
      const subscription = '^--!';
      const expected = '    ----';

      expectObservable(event$.pipe(finalMessage()), subscription).toBe(expected);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('starts fresh for a second subscriber', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('-m---|', events);
      const first = '     ^----!';
      const second = '    --^--!';
      const answer$ = event$.pipe(finalMessage());

      expectObservable(answer$).toBe(' -----(m|)', events);
      expectObservable(answer$, '--^').toBe('-----|', events);
      expectSubscriptions(event$.subscriptions).toBe([first, second]);
    });
  });

  it('starts fresh on retry', () => {
    runMarbles(({ cold, expectObservable }) => {
      const attempts = [cold('-m-#', events), cold('-d-|', events)];
      const event$ = defer(() => attempts.shift() ?? NEVER);
      const expected = '------|';

      expectObservable(event$.pipe(finalMessage(), retry(1))).toBe(expected);
    });
  });

  it('takes a synchronous source', () => {
    runMarbles(({ expectObservable }) => {
      expectObservable(of(...Object.values(events)).pipe(finalMessage())).toBe('(m|)', events);
    });
  });
});
