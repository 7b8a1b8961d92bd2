import { runMarbles } from 'copilot-rx/testing';
import { NEVER, Subject, map, of } from 'rxjs';
import type { Observable } from 'rxjs';
import { toConversation } from '../../src/operators/index.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { eventTape } from '../../src/serving/eventTape.js';
import { event } from '../support/events.js';
import { recorded } from '../support/recorded.js';

/** Letters are events that are kept, digits are pieces of a text. */
const kept = (content: string) => event('user.message', { content }, { id: content });
const piece = (deltaContent: string, messageId = 'm') =>
  event('assistant.message_delta', { messageId, deltaContent }, { id: deltaContent, ephemeral: true });
const events: Record<string, SessionEvent> = Object.fromEntries([
  ...Array.from('abcdexyz', (letter) => [letter, kept(letter)] as const),
  ...Array.from('123456', (digit) => [digit, piece(digit)] as const),
]);
const list = (letters: string) => Array.from(letters, (letter) => events[letter]!);
/** A list is in brackets. */
const letters = (come$: Observable<SessionEvent | readonly SessionEvent[]>) =>
  come$.pipe(map((come) => ('type' in come ? come.id : `[${come.map(({ id }) => id).join('')}]`)));
const letter = Object.fromEntries(Object.keys(events).map((id) => [id, id]));

describe('eventTape', () => {
  it('gives a list of all so far, then what comes; and behind a cursor, what came after it', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const events$ = hot('-a-b-c-d-', events);
      const tape = eventTape({ events$, getMessages: () => of(list('a')) });

      expectObservable(letters(tape.after()), '--^').toBe('--lb-c-d-', { ...letter, l: '[a]' });
      expectObservable(letters(tape.after('b')), '------^').toBe('------cd-', letter);
      expectSubscriptions(events$.subscriptions).toBe('^');
    });
  });

  it.each([
    ['what was before it, too', 'ab1', 'xyab', '[xyab1]'],
    ['pieces in their place', 'a1b2', 'ab', '[a1b2]'],
    ['what the history is ahead of behind it', 'a1', 'ab', '[a1b]'],
    ['what is new behind the history', '1ab', 'x', '[x1ab]'],
    ['a history without a tape', '', 'xa', '[xa]'],
    ['a tape without a history', '1a', '', '[1a]'],
    ['what is kept and never sent in its place', 'a1c', 'abc', '[ab1c]'],
    ['the history of protocol 2, which has the pieces', 'a1b2', 'x3a1b2', '[x3a1b2]'],
    ['an ephemeral event that was sent again where it was sent', 'a1', '1a', '[a1]'],
  ])('has %s', (_, taped, past, expected) => {
    const events$ = new Subject<SessionEvent>();
    const tape = eventTape({ events$, getMessages: () => of(list(past)) });
    for (const one of list(taped)) events$.next(one);

    expect(recorded(letters(tape.after())).log).toEqual([expected]);
  });

  it('leaves out what the history was ahead of, when it comes', () => {
    const events$ = new Subject<SessionEvent>();
    const tape = eventTape({ events$, getMessages: () => of(list('abc')) });
    for (const one of list('a')) events$.next(one);
    const { log } = recorded(letters(tape.after()));
    for (const one of list('b2cd')) events$.next(one);

    expect(log).toEqual(['[abc]', '2', 'd']);
  });

  it('starts anew behind a cursor that is not held', () => {
    const events$ = new Subject<SessionEvent>();
    const tape = eventTape({ events$, getMessages: () => of(list('abc')) }, { limit: 2 });
    for (const one of list('abc')) events$.next(one);

    expect(['a', 'b', 'c'].map((id) => tape.knows(id))).toEqual([false, true, true]);
    expect(recorded(letters(tape.after('a'))).log).toEqual(['[abc]']);
    expect(recorded(letters(tape.after('b'))).log).toEqual(['c']);
    expect(recorded(letters(tape.after('c'))).log).toEqual([]);
  });

  it.each([
    ['protocol 3, whose history has no pieces', list('a')],
    ['protocol 2, whose history has them all', list('a123456')],
  ])('keeps the text in progress whole, whatever it forgets: %s', (_, past) => {
    const events$ = new Subject<SessionEvent>();
    const tape = eventTape({ events$, getMessages: () => of(past) }, { limit: 3 });
    for (const one of list('a123456')) events$.next(one);

    let all: readonly SessionEvent[] = [];
    tape.after().subscribe((come) => {
      if (!('type' in come)) all = come;
    });
    const { log } = recorded(
      of(...all).pipe(
        toConversation(),
        map(({ draft }) => draft?.content),
      ),
    );

    expect(log.at(-2)).toBe('123456');
    expect(all.map(({ id }) => id)).toEqual(['a', '3', '4', '5', '6']);
  });

  it('forgets a text that is finished', () => {
    const events$ = new Subject<SessionEvent>();
    const done = event('assistant.message', { messageId: 'm', content: '12' }, { id: 'z' });
    const tape = eventTape({ events$, getMessages: () => of([...list('a'), done, ...list('bcd')]) }, { limit: 2 });
    for (const one of [...list('a12'), done, ...list('bcd')]) events$.next(one);

    expect(recorded(letters(tape.after())).log).toEqual(['[azbcd]']);
  });

  it('ends with the session, behind what is held', () => {
    runMarbles(({ hot, expectObservable }) => {
      const lost = new Error('lost');
      const closed = eventTape({ events$: hot('-a-|', events), getMessages: () => of([]) });
      const failed = eventTape({ events$: hot('-a-#', events, lost), getMessages: () => of([]) });

      expectObservable(letters(closed.after())).toBe('la-|', { l: '[]', a: 'a' });
      expectObservable(letters(failed.after())).toBe('la-#', { l: '[]', a: 'a' }, lost);
    });
  });

  it('errors for a reader whose history is refused, and for no other', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const tape = eventTape({ events$: hot('-a-b-', events), getMessages: () => cold('--#') });

      expectObservable(letters(tape.after())).toBe('--#');
      expectObservable(letters(tape.after('a')), '--^').toBe('---b-', letter);
    });
  });

  it('stops asking for the history when its reader leaves', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const past$ = cold<SessionEvent[]>('----(p|)', { p: [] });
      const tape = eventTape({ events$: NEVER, getMessages: () => past$ });

      expectObservable(letters(tape.after()), '^-!').toBe('-');
      expectSubscriptions(past$.subscriptions).toBe('^-!');
    });
  });

  it('wants a limit that makes sense', () => {
    const session = { events$: NEVER, getMessages: () => of([]) };
    expect(() => eventTape(session, { limit: 0 })).toThrow('`limit` must be a whole number from 1');
  });
});
