import { runMarbles } from 'copilot-rx/testing';
import { limitWaits } from '../../src/ai-sdk/limitWaits.js';

const limited = limitWaits<string>(5, (value) => value === 'w', 'late');

describe('limitWaits', () => {
  it.each([
    ['leaves a source that waits for too long', '-w--g-w-w-----', '-w--g-w-w--#', '^----------!'],
    ['leaves one that never waits alone', '-g---------g-|', '-g---------g-|', '^------------!'],
    ['ends with the source, though it waits', '-w-|', '-w-|', '^--!'],
    ['lets one go on in time', '-w---g-------', '-w---g-------', '^------------'],
    ['is never early for what never comes', '-', '-', '^'],
    ['takes an empty source as it is', '|', '|', '(^!)'],
  ])('%s', (_, source, expected, subscription) => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const value$ = hot(source);
      expectObservable(value$.pipe(limited)).toBe(expected, undefined, 'late');
      expectSubscriptions(value$.subscriptions).toBe(subscription);
    });
  });

  it('passes an error on, and leaves the source with its subscriber', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const failing = hot(' -w-#');
      const left = hot('    -w--g-');
      expectObservable(failing.pipe(limited)).toBe('-w-#');
      expectObservable(left.pipe(limited), '^-!').toBe('-w-');
      expectSubscriptions(failing.subscriptions).toBe('^--!');
      expectSubscriptions(left.subscriptions).toBe('^-!');
    });
  });
});
