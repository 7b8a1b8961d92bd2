import { delay } from 'rxjs';
import { MarbleAssertionError, runMarbles } from '../../../src/testing/index.js';

describe('runMarbles', () => {
  it('runs a test in virtual time, and returns what it returns', () => {
    const result = runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const letter$ = cold(' -a-b-|');
      const subscription = ' ^----!';
      const expected = '     29s -a-(b|)';

      expectObservable(letter$.pipe(delay(29_000))).toBe(expected);
      expectSubscriptions(letter$.subscriptions).toBe(subscription);
      return 'done';
    });

    expect(result).toBe('done');
  });

  it('throws when the test is over and something was not as expected', () => {
    const test = () => runMarbles(({ hot, expectObservable }) => expectObservable(hot('-a')).toBe('-b'));

    expect(test).toThrow(MarbleAssertionError);
  });

  it('lets the assertion decide that is handed in', () => {
    const seen: unknown[] = [];
    runMarbles(
      ({ hot, expectObservable }) => expectObservable(hot('a')).toBe('b'),
      (...lists) => seen.push(lists),
    );

    expect(seen).toHaveLength(1);
  });
});
