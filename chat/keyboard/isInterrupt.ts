import type { Key } from './Key.js';

/** Ctrl-C. */
export function isInterrupt(key: Key): boolean {
  return key.kind === 'key' && key.ctrl && key.name === 'c';
}
