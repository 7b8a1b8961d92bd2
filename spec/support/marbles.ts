import type { RunHelpers } from 'rxjs/testing';
import { runMarbles } from '../../src/testing/marbles/runMarbles.js';

/** Runs a spec in virtual time. */
export function marbles(spec: (helpers: RunHelpers) => void): void {
  runMarbles(spec, (actual, expected) => expect(actual).toEqual(expected));
}
