import { runMarbles } from 'copilot-rx/testing';
import { map } from 'rxjs';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { conversationState } from '../../src/session/conversationState.js';
import { event } from '../support/events.js';

const events: Record<string, SessionEvent> = {
  a: event('user.message', { content: 'a' }),
  b: event('user.message', { content: 'b' }),
  c: event('user.message', { content: 'c' }),
  o: event('session.info', { message: 'Nothing to see' }),
};
const [a, b, c] = ['a', 'b', 'c'].map((letter) => events[letter]!) as [SessionEvent, SessionEvent, SessionEvent];

describe('conversationState', () => {
  it('takes the history in one step, then follows', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const state$ = conversationState(hot('-----o-c-', events), cold('--(p|)', { p: [a, b] }));
      const text$ = state$.pipe(map(({ messages }) => messages.map(({ content }) => content).join('')));

      expectObservable(text$).toBe('--p----c-', { p: 'ab', c: 'abc' });
    });
  });

  it('is there without a history', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const state$ = conversationState(hot('-----'), cold('--(p|)', { p: [] as SessionEvent[] }));

      expectObservable(state$.pipe(map(({ status }) => status))).toBe('--i', { i: 'idle' });
    });
  });

  it('is folded once for all, and gives the latest to who comes late', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const live$ = hot('  ----b--c-|', events);
      const past$ = cold(' -(p|)', { p: [a] });
      const text$ = conversationState(live$, past$).pipe(
        map(({ messages }) => messages.map(({ content }) => content).join('')),
      );
      const texts = { p: 'a', b: 'ab', c: 'abc' };

      expectObservable(text$, '           ^----!').toBe('-p--b-', texts);
      expectObservable(text$, '           ---^').toBe('---pb--c-|', texts);
      expectObservable(text$, '           -----------^').toBe('-----------(c|)', texts);
      expectSubscriptions(live$.subscriptions).toBe('^--------!');
      expectSubscriptions(past$.subscriptions).toBe('^!');
    });
  });

  it('stops with the last who leaves, and starts anew from the history for the next', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const live$ = hot('-----c-', events);
      const past$ = cold('-(p|)', { p: [a] });
      const count$ = conversationState(live$, past$).pipe(map(({ messages }) => messages.length));

      expectObservable(count$, '^-!').toBe('-x', { x: 1 });
      expectObservable(count$, '---^').toBe('----xy', { x: 1, y: 2 });
      expectSubscriptions(live$.subscriptions).toBe(['^-!', '---^']);
      expectSubscriptions(past$.subscriptions).toBe(['^!', '---^!']);
    });
  });

  it('fails with the call, and asks again for the next', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const past$ = cold<SessionEvent[]>('-#');
      const state$ = conversationState(hot('-----'), past$);

      expectObservable(state$).toBe('-#');
      expectObservable(state$, '--^').toBe('---#');
      expectSubscriptions(past$.subscriptions).toBe(['^!', '--^!']);
    });
  });
});

describe('conversationState, when the same prompt is in the history and comes', () => {
  it('has it once', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const count$ = conversationState(hot('-b-', events), cold('--(p|)', { p: [a, b, c] })).pipe(
        map(({ messages }) => messages.length),
      );
      expectObservable(count$).toBe('--x', { x: 3 });
    });
  });
});
