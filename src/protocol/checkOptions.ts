import { InvalidOptionsError } from '../errors/InvalidOptionsError.js';
import type { OptionIssue } from '../errors/InvalidOptionsError.js';

/**
 * A rule for one option, by dotted path: what it must be, as code and as a phrase. Options that are left out pass, unless the
 * path ends in `!`.
 */
export type OptionRule = readonly [path: string, holds: (value: unknown) => boolean, expected: string];

/**
 * Checks options that come from outside against rules. Hand-written rather than a schema library's work: importing one
 * would double the time it takes to import this package (docs/decisions/0003-checks-without-zod.md).
 *
 * @throws InvalidOptionsError with all that is wrong.
 */
export function checkOptions(subject: string, options: unknown, rules: readonly OptionRule[]): void {
  const issues = issuesIn(options, rules);
  if (issues.length > 0) throw new InvalidOptionsError(subject, issues);
}

/**
 * All that is wrong with options.
 *
 * @param at - Where they are, when they are part of others.
 */
export function issuesIn(options: unknown, rules: readonly OptionRule[], at = ''): OptionIssue[] {
  if (!isObject(options)) return [{ path: at, expected: 'must be an object' }];
  return rules.flatMap(([rule, holds, expected]) => {
    const path = rule.replace(/!$/, '');
    const value = valueAt(options, path);
    if (value === undefined ? path === rule : holds(value)) return [];
    return [{ path: at === '' ? path : `${at}.${path}`, expected }];
  });
}

/** One rule for several options. */
export function rulesFor(holds: OptionRule[1], expected: string, ...paths: readonly string[]): OptionRule[] {
  return paths.map((path) => [path, holds, expected]);
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

/** An object whose values are texts. */
export function isTextRecord(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((item) => typeof item === 'string');
}

/** An http or https URL. */
export function isHttpUrl(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value);
}

/** A number above 0. */
export function isPositive(value: unknown): boolean {
  return typeof value === 'number' && value > 0;
}

/** A text, maybe an empty one. */
export function isString(value: unknown): boolean {
  return typeof value === 'string';
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
