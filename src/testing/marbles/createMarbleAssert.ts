import { MarbleAssertionError } from './MarbleAssertionError.js';
import { describeStreams } from './describeStreams.js';
import { describeSubscriptions } from './describeSubscriptions.js';
import { isEqual } from './isEqual.js';
import { isStream } from './StreamMessage.js';
import { isSubscriptionList } from './SubscriptionSpan.js';

/** Throws when two values are not equal. */
export type AssertEqual = (actual: unknown, expected: unknown) => void;

/**
 * The assertion for a `TestScheduler`: when streams or subscriptions differ, the error draws both as marbles, one above the
 * other, and says what the letters stand for.
 *
 * ```text
 * Expected and actual streams differ.
 *   expected: -h-l-(m|)
 *   actual:   -h---l-(m|)
 *                ^ first difference at frame 3
 *   h: assistant.message_delta "Hel"
 *   l: assistant.message_delta "lo"
 *   m: assistant.message "Hello"
 * ```
 *
 * @param assertEqual - What decides, such as `(a, e) => expect(a).toEqual(e)`; what it throws becomes the `cause`. Default:
 * equal all the way down, where matchers such as `expect.any(String)` on the expected side decide for themselves.
 * @example
 * ```ts
 * import { createMarbleAssert } from 'copilot-rx/testing';
 * import { of } from 'rxjs';
 * import { TestScheduler } from 'rxjs/testing';
 *
 * new TestScheduler(createMarbleAssert()).run(({ expectObservable }) => {
 *   expectObservable(of('h', 'i')).toBe('(hi|)');
 * });
 * ```
 */
export function createMarbleAssert(assertEqual: AssertEqual = assertSame): AssertEqual {
  const isSame = (actual: unknown, expected: unknown) => {
    if (isEqual(actual, expected)) return true;
    try {
      assertEqual(actual, expected);
      return true;
    } catch {
      return false;
    }
  };
  return (actual, expected) => {
    try {
      assertEqual(actual, expected);
    } catch (cause) {
      const message = describe(actual, expected, isSame);
      if (message === undefined) throw cause;
      throw new MarbleAssertionError(message, actual, expected, cause === different ? undefined : { cause });
    }
  };
}

const different = new Error('Not equal');

function assertSame(actual: unknown, expected: unknown): void {
  if (!isEqual(actual, expected)) throw different;
}

/** Undefined when nothing can be drawn, or when the drawings would not differ: then the assertion knows better. */
function describe(
  actual: unknown,
  expected: unknown,
  isSame: (actual: unknown, expected: unknown) => boolean,
): string | undefined {
  if (isSubscriptionList(actual) && isSubscriptionList(expected)) return describeSubscriptions(actual, expected);
  if (isStream(actual) && isStream(expected)) return describeStreams(actual, expected, isSame);
  return undefined;
}
