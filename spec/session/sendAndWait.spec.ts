import { NEVER } from 'rxjs';
import { TurnTimeoutError } from '../../src/errors/TurnTimeoutError.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { sendAndWait } from '../../src/session/sendAndWait.js';
import { event } from '../support/events.js';
import { runMarbles } from 'copilot-rx/testing';

const events: Record<string, SessionEvent> = {
  m: event('assistant.message', { messageId: 'a', content: 'First' }),
  n: event('assistant.message', { messageId: 'b', content: 'Last' }),
  i: event('session.idle', {}),
};

describe('sendAndWait', () => {
  it('is the last message of the turn, at its end', () => {
    runMarbles(({ cold, expectObservable }) => {
      const turn$ = cold('-m-n-(i|)', events);
      expectObservable(sendAndWait('s', turn$, undefined)).toBe('-----(n|)', events);
    });
  });

  it('is nothing when the agent said nothing', () => {
    runMarbles(({ cold, expectObservable }) => {
      expectObservable(sendAndWait('s', cold('---(i|)', events), undefined)).toBe('---|');
    });
  });

  it('ends a turn that takes longer than the limit, however lively it is', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const turn$ = cold('-m-m-m-m-m-(i|)', events);
      expectObservable(sendAndWait('s', turn$, 6)).toBe('------#', undefined, new TurnTimeoutError('s', 6));
      expectSubscriptions(turn$.subscriptions).toBe('^-----!');
    });
  });

  it('lets a turn pass that ends in time', () => {
    runMarbles(({ cold, expectObservable }) => {
      expectObservable(sendAndWait('s', cold('-m-(i|)', events), 6)).toBe('---(m|)', events);
    });
  });

  it('fails as the turn fails', () => {
    runMarbles(({ cold, expectObservable }) => {
      expectObservable(sendAndWait('s', cold('-m-#', events), 6)).toBe('---#');
    });
  });

  it.each([-1, NaN, null, '5000'])('refuses the limit %p before anything is sent', (limit) => {
    expect(() => sendAndWait('s', NEVER, limit as number)).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTIONS' }),
    );
  });

  it('takes a limit beyond what a timer holds for none', () => {
    runMarbles(({ cold, expectObservable }) => {
      expectObservable(sendAndWait('s', cold('-m-(i|)', events), Infinity)).toBe('---(m|)', events);
    });
  });
});
