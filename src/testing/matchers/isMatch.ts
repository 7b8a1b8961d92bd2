import { isEqual } from '../marbles/isEqual.js';

/** Whether everything that is expected is there. Objects may have more fields than that; lists may not have more elements. */
export function isMatch(actual: unknown, expected: unknown): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((one: unknown, i) => isMatch(actual[i], one))
    );
  }
  if (!isPlain(expected) || !isPlain(actual)) return isEqual(actual, expected);
  return Object.entries(expected).every(([key, field]) => isMatch(actual[key], field));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.prototype.toString.call(value) === '[object Object]' &&
    !('asymmetricMatch' in value)
  );
}
