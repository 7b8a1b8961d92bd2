import { isSecretName } from './isSecretName.js';
import { redactPatterns } from './redactPatterns.js';

/** What stands in a secret's place. */
export const redacted = '[redacted]';

/** Takes secrets out of what is written down. */
export interface Redactor {
  /** A text without secrets. */
  readonly text: (text: string) => string;
  /** A value as JSON, without secrets at any depth, in names or values. */
  readonly json: (value: unknown) => string;
}

/**
 * Makes a {@link Redactor}, the only one of this package. It takes out
 *
 * 1. what goes by the name of a secret, such as `apiKey` or `headers` ({@link isSecretName}), whatever it is;
 * 2. what looks like one, such as a GitHub token or `Bearer …` ({@link redactPatterns});
 * 3. the very secrets it is given, as they are or written as JSON in a text. Those of less than eight characters are passed over:
 *    they would be found in half of all words.
 *
 * A secret that a model speaks in pieces, cut in its middle, is not seen.
 */
export function createRedactor(secrets: Iterable<string> = []): Redactor {
  const known = knownSecrets(secrets);
  const text = (raw: string) => redactPatterns(known === undefined ? raw : raw.replace(known, redacted));
  const replace = (name: string, value: unknown): unknown => {
    if (isSecretName(name) && isWorthHiding(value)) return redacted;
    if (typeof value === 'string') return text(value);
    return typeof value === 'bigint' ? String(value) : withCleanNames(value, text);
  };
  return { text, json: (value) => JSON.stringify(value, replace) };
}

const shortest = 8;

/** All of them in one expression, the longest first: one may begin with another. */
function knownSecrets(secrets: Iterable<string>): RegExp | undefined {
  const forms = [...secrets]
    .filter(({ length }) => length >= shortest)
    .flatMap((secret) => [secret, asJson(secret), asJson(asJson(secret))])
    .sort((one, other) => other.length - one.length)
    .map((form) => form.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`));
  return forms.length === 0 ? undefined : new RegExp([...new Set(forms)].join('|'), 'g');
}

function asJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** A number, a flag or nothing tells no secret, and `maxToken: 5` is none. */
function isWorthHiding(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || (typeof value === 'object' && value !== null);
}

/** The same object unless one of its names holds a secret. */
function withCleanNames(value: unknown, text: (raw: string) => string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (Object.keys(value).every((name) => text(name) === name)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [text(name), held as unknown]));
}
