import { runMarbles } from 'copilot-rx/testing';
import { after } from '../../src/util/after.js';

describe('after', () => {
  it('emits once the time is up, and never when it is longer than a timer can be', () => {
    runMarbles(({ expectObservable }) => {
      expectObservable(after(3)).toBe('---(0|)', { 0: 0 });
      expectObservable(after(Infinity)).toBe('-------');
    });
  });

  it.each([2 ** 31, Infinity])('starts no timer for %p ms', (ms) => {
    jest.useFakeTimers();
    try {
      const fired: unknown[] = [];
      const waiting = after(ms).subscribe((value) => fired.push(value));
      jest.advanceTimersByTime(60_000);
      expect([fired, jest.getTimerCount()]).toEqual([[], 0]);
      waiting.unsubscribe();
    } finally {
      jest.useRealTimers();
    }
  });
});
