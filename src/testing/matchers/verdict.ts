import { describeValue } from '../marbles/describeValue.js';
import type { MatcherResult } from './MatcherResult.js';

/**
 * The result of a matcher. When it fails, the message lists what was there.
 *
 * @param wanted - Ends the sentence "Expected …"; for `not` it begins with "no " or "not ", by the matcher.
 */
export function verdict(pass: boolean, wanted: string, unwanted: string, seen: readonly unknown[]): MatcherResult {
  return {
    pass,
    message: () => [`Expected ${pass ? unwanted : wanted}.`, ...list(seen)].join('\n'),
  };
}

function list(seen: readonly unknown[]): string[] {
  if (seen.length === 0) return ['There was nothing.'];
  return ['There was:', ...seen.map((one) => `  ${describeValue(one)}`)];
}
