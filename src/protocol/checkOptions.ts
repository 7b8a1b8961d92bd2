import { InvalidOptionsError } from '../errors/InvalidOptionsError.js';

/** A rule for one option, by dotted path: what it must be, as code and as a phrase. Options that are left out pass. */
export type OptionRule = readonly [path: string, holds: (value: unknown) => boolean, expected: string];

/**
 * Checks options that come from outside against rules. Hand-written rather than a schema library's work: importing one
 * would double the time it takes to import this package (docs/decisions/0003-checks-without-zod.md).
 *
 * @throws InvalidOptionsError with all that is wrong.
 */
export function checkOptions(subject: string, options: unknown, rules: readonly OptionRule[]): void {
  if (!isObject(options)) {
    throw new InvalidOptionsError(subject, [{ path: '', expected: 'must be an object' }]);
  }
  const issues = rules
    .filter(([path, holds]) => {
      const value = valueAt(options, path);
      return value !== undefined && !holds(value);
    })
    .map(([path, , expected]) => ({ path, expected }));
  if (issues.length > 0) throw new InvalidOptionsError(subject, issues);
}

function valueAt(options: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined), options);
}

/** An object, of whatever class, that is no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text that is not empty. */
export function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** A list of texts. */
export function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

/** True or false. */
export function isFlag(value: unknown): boolean {
  return typeof value === 'boolean';
}

/** One of some words. */
export function isOneOf(...words: readonly string[]): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && words.includes(value);
}

/** A number from `low` to `high`. */
export function isWithin(low: number, high: number): (value: unknown) => boolean {
  return (value) => typeof value === 'number' && value >= low && value <= high;
}
