import { drawMarbles } from './drawMarbles.js';
import { isEqual } from './isEqual.js';
import type { Mark } from './Mark.js';
import type { SubscriptionSpan } from './SubscriptionSpan.js';

/** Says how subscriptions differ, in a pair of lines for each; undefined when they do not. */
export function describeSubscriptions(
  actual: readonly SubscriptionSpan[],
  expected: readonly SubscriptionSpan[],
): string | undefined {
  if (isEqual(actual, expected)) return undefined;
  const count = Math.max(actual.length, expected.length);
  const pairs = Array.from({ length: count }, (_, i) => [expected[i], actual[i]] as const);
  const { lines } = drawMarbles(pairs.flat().map(marksOf));
  const number = (i: number) => (count > 1 ? ` ${i + 1}` : '');
  return [
    'Expected and actual subscriptions differ.',
    ...pairs.flatMap(([one, other], i) => [
      `expected${number(i)}: ${one === undefined ? '(none)' : (lines[2 * i] ?? '')}`,
      `actual${number(i)}:   ${other === undefined ? '(none)' : (lines[2 * i + 1] ?? '')}`,
    ]),
  ].join('\n  ');
}

function marksOf(span: SubscriptionSpan | undefined): Mark[] {
  if (span === undefined) return [];
  const begin = { frame: span.subscribedFrame, sign: '^' };
  return span.unsubscribedFrame === Infinity ? [begin] : [begin, { frame: span.unsubscribedFrame, sign: '!' }];
}
