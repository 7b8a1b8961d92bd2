import { runMarbles } from 'copilot-rx/testing';
import { createTurnstile } from '../../../chat/asks/createTurnstile.js';

describe('the turnstile', () => {
  it('lets streams through one at a time, in order', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const alone = createTurnstile();
      const one$ = cold('---a--|');
      const other$ = cold('     ---b|');
      expectObservable(alone(one$)).toBe('---a--|');
      expectObservable(alone(other$)).toBe('---------b|');
      expectSubscriptions(one$.subscriptions).toBe('^-----!');
      expectSubscriptions(other$.subscriptions).toBe('------^---!');
    });
  });

  it('forgets who leaves while they wait, and lets the next through when one fails or is left', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const alone = createTurnstile();
      const never$ = cold('-');
      const failing$ = cold('--#');
      expectObservable(alone(never$), '^--!').toBe('-');
      expectObservable(alone(cold('a|')), '^-!').toBe('-');
      expectObservable(alone(failing$)).toBe('-----#');
      expectObservable(alone(cold('b|'))).toBe('-----b|');
      expectSubscriptions(failing$.subscriptions).toBe('---^-!');
    });
  });
});
