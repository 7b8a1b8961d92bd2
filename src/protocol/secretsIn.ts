import { isSecretName } from './isSecretName.js';

/** The texts in a value that go by the name of a secret, at any depth. What the value holds has to be JSON. */
export function secretsIn(value: unknown): string[] {
  return find(value, false);
}

function find(value: unknown, isSecret: boolean): string[] {
  if (typeof value === 'string') return isSecret ? [value, ...bare(value)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) => find(held, isSecret || isSecretName(name)));
}

/** `Bearer abc` has a secret in it that may appear without the word. */
function bare(secret: string): string[] {
  const [, token] = /^\w+\s+(\S+)$/.exec(secret) ?? [];
  return token === undefined ? [] : [token];
}
