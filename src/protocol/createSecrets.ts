import { forgetOldest } from '../util/forgetOldest.js';
import { createRedactor } from './createRedactor.js';
import type { Redactor } from './createRedactor.js';
import { secretsIn } from './secretsIn.js';

/** What a client was told and must not tell: it grows with every session. */
export interface Secrets extends Redactor {
  /** Remembers the texts in a value that go by the name of a secret. */
  readonly add: (value: unknown) => void;
}

/** A program that makes sessions for ever, each with a token of its own, keeps the latest. */
const remembered = 1_000;

/** Makes {@link Secrets}. */
export function createSecrets(): Secrets {
  const known = new Set<string>();
  let redactor: Redactor | undefined;
  const current = () => (redactor ??= createRedactor(known));
  return {
    add: (value) => {
      for (const secret of secretsIn(value)) {
        known.delete(secret);
        known.add(secret);
      }
      forgetOldest(known, remembered);
      redactor = undefined;
    },
    text: (text) => current().text(text),
    json: (value) => current().json(value),
  };
}
