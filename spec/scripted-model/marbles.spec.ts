import { httpError, marbles as said, toolCall } from '../../src/scripted-model/index.js';
import { chunksOf } from '../../src/scripted-model/chunksOf.js';
import { marbles } from '../support/marbles.js';

describe('marbles', () => {
  it('says what the letters stand for, when they say', () => {
    marbles(({ expectObservable }) => {
      const call = toolCall('view', { path: '/' });
      const values = { a: 'Hel', b: ['lo ', 'there'], c: call };

      expectObservable(said('-a-b 10ms (cb|)', values)).toBe('-a-b 10ms (cb|)', values);
      expectObservable(said('(ab|)', values)).toBe('(ab|)', values);
    });
  });

  it('may be made of replies that take their time, and leaves them when it is left', () => {
    marbles(({ expectObservable, expectSubscriptions, cold }) => {
      const slow$ = cold('-x-');
      const chunk$ = chunksOf(said('-a|', { a: slow$ }));

      expectObservable(chunk$, '^---!').toBe('  --x', { x: { type: 'text', text: 'x' } });
      expectSubscriptions(slow$.subscriptions).toBe('-^--!');
    });
  });

  it('lets letters stand for themselves', () => {
    marbles(({ expectObservable }) => {
      expectObservable(said('-a-b-|')).toBe('-a-b-|');
    });
  });

  it('never ends without an end', () => {
    marbles(({ expectObservable }) => {
      expectObservable(said('-a-')).toBe('-a');
      expectObservable(said('')).toBe('');
    });
  });

  it('ends with a fault as the last thing that is said: a lost connection, or another', () => {
    marbles(({ expectObservable }) => {
      const fault = httpError(500);

      expectObservable(said('-a-#')).toBe('-a-(d|)', { a: 'a', d: { type: 'drop' } });
      expectObservable(said('--#', {}, fault)).toBe('--(f|)', { f: fault });
    });
  });

  it('fails with any other error', () => {
    marbles(({ expectObservable }) => {
      const bug = new Error('a bug');

      expectObservable(said('-#', {}, bug)).toBe('-#', {}, bug);
    });
  });

  it('stops its clock when it is left, and starts afresh for everybody', () => {
    marbles(({ expectObservable }) => {
      const reply$ = said('-a-b|');

      expectObservable(reply$, '^--!').toBe('-a');
      expectObservable(reply$, '--^').toBe('---a-b|');
    });
  });

  it('refuses what makes no sense before it is asked', () => {
    expect(() => said('-a-b|', { a: 'A' })).toThrow("marbles('-a-b|'): a letter has no value");
    expect(() => said('-^-a|')).toThrow('a reply begins when it is asked for');
    expect(() => said('-a-!')).toThrow('unsubscription');
  });
});
