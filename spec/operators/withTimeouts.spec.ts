import { runMarbles } from 'copilot-rx/testing';
import { of } from 'rxjs';
import { TurnTimeoutError } from '../../src/errors/TurnTimeoutError.js';
import { withTimeouts } from '../../src/operators/index.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { event } from '../support/events.js';
import { itKeepsTheContract } from './itKeepsTheContract.js';

const tool = event('tool.execution_start', { toolCallId: 't', toolName: 'bash' });
const turnStart = event('assistant.turn_start', { turnId: '0' });
const events: Record<string, SessionEvent> = {
  p: event('user.message', { content: 'Hi' }),
  s: turnStart,
  r: event('assistant.turn_retry', { turnId: '0' }),
  d: event('assistant.message_delta', { messageId: 'm', deltaContent: 'H' }),
  m: event('assistant.message', { messageId: 'm', content: 'Hi' }),
  t: tool,
  b: event('session.usage_info', { tokenLimit: 1, currentTokens: 1, messagesLength: 1 }, { agentId: 'a' }),
};
const model = { kind: 'model', id: '0', since: turnStart.timestamp } as const;
const bash = { kind: 'tool', name: 'bash', id: 't', since: tool.timestamp } as const;

describe('withTimeouts', () => {
  it('ends a turn that falls silent', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -p-d---d-------', events);
      const subscription = '^-----------!';
      const expected = '    -p-d---d----#';

      expectObservable(event$.pipe(withTimeouts({ silence: 5 }))).toBe(
        expected,
        events,
        new TurnTimeoutError(undefined, 5, 'silence'),
      );
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('ends a turn whose agent shows no sign, whatever the runtime says', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -p-s-r-r-r-d', events);
      const subscription = '^-------!';
      const expected = '    -p-s-r-r#';

      expectObservable(event$.pipe(withTimeouts({ first: 8 }))).toBe(
        expected,
        events,
        new TurnTimeoutError(undefined, 8, 'first', [model]),
      );
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it.each(['d', 'm', 't', 'b'])('takes %s for a sign of the agent', (sign) => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot(`-p-${sign}--------|`, events);

      expectObservable(event$.pipe(withTimeouts({ first: 8 }))).toBe(`-p-${sign}--------|`, events);
    });
  });

  it('ends a turn that takes too long in total, however busy it is', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -p-s-m-t-d-d-d', events);
      const subscription = '^---------!';
      const expected = '    -p-s-m-t-d#';

      expectObservable(event$.pipe(withTimeouts({ first: 9, silence: 5, total: 10 }))).toBe(
        expected,
        events,
        new TurnTimeoutError(undefined, 10, 'total', [bash]),
      );
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('counts from the subscription', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-----------p', events);

      expectObservable(event$.pipe(withTimeouts({ silence: 4 })), '---^').toBe(
        '-------#',
        events,
        new TurnTimeoutError(undefined, 4, 'silence'),
      );
    });
  });

  it('leaves no timer behind', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-p-d-|', events);

      expectObservable(event$.pipe(withTimeouts({ first: 20, silence: 30, total: 40 }))).toBe('-p-d-|', events);
    });
  });

  it('takes a limit no timer can hold for none', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-p-|', events);
      const limits = { first: 2 ** 31, silence: Infinity, total: Infinity };

      expectObservable(event$.pipe(withTimeouts(limits))).toBe('-p-|', events);
    });
  });

  it('refuses limits that are none, at once', () => {
    expect(() => withTimeouts({ first: -1, total: '5' as never })).toThrow(/first.*\n?.*total/s);
    expect(() => of().pipe(withTimeouts({ silence: NaN }))).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTIONS' }),
    );
  });

  itKeepsTheContract(() => withTimeouts({ first: 50, silence: 50, total: 50 }), events['d']!);
});
