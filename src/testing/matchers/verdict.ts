import { describeValue } from '../marbles/describeValue.js';
import type { MatcherResult } from './MatcherResult.js';

const most = 30;

/**
 * The result of a matcher. When it fails, the message lists what was there.
 *
 * @param wanted - Ends the sentence "Expected …".
 * @param unwanted - The same for `not`.
 */
export function verdict(pass: boolean, wanted: string, unwanted: string, seen: readonly unknown[]): MatcherResult {
  return {
    pass,
    message: () => [`Expected ${pass ? unwanted : wanted}.`, ...list(seen)].join('\n'),
  };
}

function list(seen: readonly unknown[]): string[] {
  if (seen.length === 0) return ['There was nothing.'];
  const earlier = seen.length - most;
  return [
    'There was:',
    ...(earlier > 0 ? [`  … ${earlier} more, and then`] : []),
    ...seen.slice(-most).map((one) => `  ${describeValue(one)}`),
  ];
}
