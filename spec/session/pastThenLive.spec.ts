import { runMarbles } from 'copilot-rx/testing';
import { EMPTY, NEVER, Subject, concat, map, of, throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { pastThenLive } from '../../src/session/pastThenLive.js';
import { event } from '../support/events.js';
import { recorded } from '../support/recorded.js';

/** Letters are events that are kept, digits are ephemeral. */
const kept = (content: string) => event('user.message', { content }, { id: content });
const passing = (deltaContent: string) =>
  event('assistant.message_delta', { messageId: 'm', deltaContent }, { id: deltaContent, ephemeral: true });
const events: Record<string, SessionEvent> = Object.fromEntries([
  ...Array.from('abcdex', (letter) => [letter, kept(letter)] as const),
  ...Array.from('123', (digit) => [digit, passing(digit)] as const),
]);
const list = (letters: string) => Array.from(letters, (letter) => events[letter]!);
const letters = (come$: Observable<SessionEvent | readonly SessionEvent[]>) =>
  come$.pipe(map((come) => ('type' in come ? come.id : come.map(({ id }) => id).join(''))));
const lost = new Error('lost');

describe('pastThenLive', () => {
  it('gives the history, and leaves out what of it comes again', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const live$ = hot('  -a-b-c-d-', events);
      const past$ = cold(' ----(p|)', { p: list('xabc') });
      const expected = '   ----p--d-';

      expectObservable(letters(pastThenLive(live$, past$))).toBe(expected, { p: 'xabc', d: 'd' });
      expectSubscriptions(live$.subscriptions).toBe('^');
      expectSubscriptions(past$.subscriptions).toBe('^---!');
    });
  });

  it.each([
    ['what was heard has its place in the history', '-1-a-2-', 'xa', 'x1a2'],
    ['what the history is ahead of comes behind it', '-1-a-2-', 'xab', 'x1a2b'],
    ['what is new comes behind it', '-1-a-b-', 'x', 'x1ab'],
    ['an empty history is what was heard', '-1-a---', '', '1a'],
    ['nothing was heard', '-------', 'xa', 'xa'],
    ['nothing was', '-------', '', ''],
  ])('%s', (_, live, past, expected) => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const come$ = pastThenLive(hot(live, events), cold('-------(p|)', { p: list(past) }));

      expectObservable(letters(come$)).toBe('-------p', { p: expected });
    });
  });

  it('lets through what is not kept, while it still expects what is in the history', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const come$ = pastThenLive(hot('--1a2b3c', events), cold('-(p|)', { p: list('xab') }));

      expectObservable(letters(come$)).toBe('-p1-2-3c', { p: 'xab', 1: '1', 2: '2', 3: '3', c: 'c' });
    });
  });

  it('forgets the history with the first kept event that is not in it', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      // An id that comes again after that is another matter: nothing is kept to know it by.
      const come$ = pastThenLive(hot('---c-a', events), cold('-(p|)', { p: list('xa') }));

      expectObservable(letters(come$)).toBe('-p-c-a', { p: 'xa', c: 'c', a: 'a' });
    });
  });

  it('forgets the history at once when something newer was heard before it came', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const come$ = pastThenLive(hot('-c---a', events), cold('--(p|)', { p: list('xa') }));

      expectObservable(letters(come$)).toBe('--p--a', { p: 'xac', a: 'a' });
    });
  });

  it('completes and errors with the live events, before the history and after it', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const past$ = cold('---(p|)', { p: list('x') });
      expectObservable(letters(pastThenLive(hot('-----|'), past$))).toBe('---p-|', { p: 'x' });
      expectObservable(letters(pastThenLive(hot('-----#', {}, lost), past$))).toBe('---p-#', { p: 'x' }, lost);
      expectObservable(pastThenLive(hot('-|'), past$)).toBe('-|');
      expectObservable(pastThenLive(hot('-#', {}, lost), past$)).toBe('-#', {}, lost);
      expectSubscriptions(past$.subscriptions).toBe(['^--!', '^--!', '^!', '^!']);
    });
  });

  it('asks for nothing when there is nothing to listen to', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const past$ = cold('---(p|)', { p: list('x') });

      expectObservable(pastThenLive(EMPTY, past$)).toBe('|');
      expectObservable(
        pastThenLive(
          throwError(() => lost),
          past$,
        ),
      ).toBe('#', {}, lost);
      expectSubscriptions(past$.subscriptions).toBe([]);
    });
  });

  it('errors with the call', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const live$ = hot('-a-b-', events);

      expectObservable(pastThenLive(live$, cold('--#', {}, lost))).toBe('--#', {}, lost);
      expectSubscriptions(live$.subscriptions).toBe('^-!');
    });
  });

  it('leaves both when its subscriber leaves', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const [live$, past$] = [hot('-a-b-', events), cold('---(p|)', { p: list('x') })];

      expectObservable(pastThenLive(live$, past$), '^-!').toBe('-');
      expectSubscriptions(live$.subscriptions).toBe('^-!');
      expectSubscriptions(past$.subscriptions).toBe('^-!');
    });
  });

  it('asks anew for a second subscriber', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const [live$, past$] = [hot('-a-b-c-', events), cold('--(p|)', { p: list('xa') })];
      const come$ = letters(pastThenLive(live$, past$));

      expectObservable(come$).toBe('--pb-c', { p: 'xa', b: 'b', c: 'c' });
      expectObservable(come$, '--^').toBe('----pc', { p: 'xab', b: 'b', c: 'c' });
      expectSubscriptions(past$.subscriptions).toBe(['^-!', '--^-!']);
    });
  });

  it('takes answers and events that come at once', () => {
    runMarbles(({ expectObservable }) => {
      const live$ = concat(of(events['1']!, events['a']!), NEVER);

      expectObservable(letters(pastThenLive(live$, of(list('xa'))))).toBe('p', { p: 'x1a' });
    });
  });

  it('keeps the order when what it gives makes more come', () => {
    const live = new Subject<SessionEvent>();
    const { log } = recorded(letters(pastThenLive(live, of(list('x')))), (seen) => {
      if (seen === 'x') live.next(events['a']!);
    });

    expect(log).toEqual(['x', 'a']);
  });
});
