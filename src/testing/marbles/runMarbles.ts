import { TestScheduler } from 'rxjs/testing';
import type { RunHelpers } from 'rxjs/testing';
import { createMarbleAssert } from './createMarbleAssert.js';
import type { AssertEqual } from './createMarbleAssert.js';

/**
 * Runs a test in virtual time, with failures that can be read.
 *
 * @param assertEqual - What decides whether two lists are equal; see {@link createMarbleAssert}.
 * @returns What the test returns.
 * @example
 * ```ts
 * import { runMarbles } from 'copilot-rx/testing';
 * import { delay } from 'rxjs';
 *
 * runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
 *   const letter$ = cold(' -a-b-|');
 *   const subscription = ' ^----!';
 *   const expected = '     29s -a-(b|)';
 *
 *   expectObservable(letter$.pipe(delay(29_000))).toBe(expected);
 *   expectSubscriptions(letter$.subscriptions).toBe(subscription);
 * });
 * ```
 */
export function runMarbles<T>(test: (helpers: RunHelpers) => T, assertEqual?: AssertEqual): T {
  return new TestScheduler(createMarbleAssert(assertEqual)).run(test);
}
