import { switchMap } from 'rxjs';
import type { Answer } from '../../../src/protocol/Answer.js';
import { openSession } from '../../../src/session/openSession.js';
import { reorder } from '../../../src/testing/faults/reorder.js';
import { marbleWire } from '../../../src/testing/marbleWire.js';
import { events } from '../../support/letters.js';
import { runMarbles } from 'copilot-rx/testing';

const send = { sessionId: 's', prompt: 'Hi' };
const sent = { r: { messageId: 'm1' } };
const answer = { ask: { id: 'a', sessionId: 's', kind: 'command' }, value: {} } as Answer;

describe('reorder', () => {
  it('lets the result of session.send come behind the events that follow the call', () => {
    runMarbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  --1-d-m-i-', events);
      const result$ = cold('-(r|)', sent);
      const subscription = '^---!';
      const expected = '    ----(r|)';

      const inner = marbleWire({ events$: event$, answers: { 'session.send': () => result$ } });
      expectObservable(reorder({ acknowledgeAfter: 2 })(inner).call('session.send', send)).toBe(expected, sent);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
      expectSubscriptions(result$.subscriptions).toBe('^!');
    });
  });

  it('waits for a result that is later still', () => {
    runMarbles(({ cold, hot, expectObservable }) => {
      const answers = { 'session.send': () => cold('------(r|)', sent) };
      const wire = reorder({ acknowledgeAfter: 1 })(marbleWire({ events$: hot('-1-d-', events), answers }));

      expectObservable(wire.call('session.send', send)).toBe('------(r|)', sent);
    });
  });

  it('waits no longer than until the session is idle, or its feed ends', () => {
    runMarbles(({ hot, expectObservable }) => {
      const idle = reorder({ acknowledgeAfter: 9 })(marbleWire({ events$: hot('-1-i-d', events) }));
      const ended = reorder({ acknowledgeAfter: 9 })(marbleWire({ events$: hot('-1-|', events) }));

      expectObservable(idle.call('session.send', send)).toBe('---(r|)', sent);
      expectObservable(ended.call('session.send', send)).toBe('---(r|)', sent);
    });
  });

  it('lets the confirmation of an answer come behind the events that follow it', () => {
    runMarbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('    --d-m-', events);
      const delivery$ = cold<never>('-|');
      const subscription = '  ^-!';
      const wire = reorder({ confirmAfter: 1 })({ ...marbleWire({ events$: event$ }), answer: () => delivery$ });

      expectObservable(wire.answer(answer)).toBe('--|');
      expectSubscriptions(event$.subscriptions).toBe(subscription);
      expectSubscriptions(delivery$.subscriptions).toBe('^!');
    });
  });

  it('leaves other calls alone, and all calls without a number', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('-d', events);
      const inner = marbleWire({ events$: event$ });

      expectObservable(reorder({ acknowledgeAfter: 1 })(inner).call('session.abort', { sessionId: 's' })).toBe('(r|)', {
        r: { success: true },
      });
      expectObservable(reorder({})(inner).call('session.send', send)).toBe('(r|)', sent);
      expectSubscriptions(event$.subscriptions).toBe([]);
    });
  });

  it('tells of an error, and leaves both when it is left', () => {
    runMarbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('-1-d-', events);
      const [failing$, pending$] = [cold<never>('--#'), cold<never>('-')];
      const calls = [failing$, pending$].map((result$) =>
        reorder({ acknowledgeAfter: 3 })(
          marbleWire({ events$: event$, answers: { 'session.send': () => result$ } }),
        ).call('session.send', send),
      );

      expectObservable(calls[0]!).toBe('--#');
      expectObservable(calls[1]!, '^--!').toBe('---');
      expectSubscriptions(event$.subscriptions).toBe(['^-!', '^--!']);
      expectSubscriptions(pending$.subscriptions).toBe('^--!');
    });
  });

  it('changes nothing for a turn', () => {
    runMarbles(({ hot, expectObservable }) => {
      const wire = reorder({ acknowledgeAfter: 2 })(marbleWire({ events$: hot('-1-d---m-i', events) }));
      const turn$ = openSession(wire).pipe(switchMap((session) => session.turn('Hi')));

      expectObservable(turn$).toBe('---(1d)m-i', events);
    });
  });
});
