import type { Wire } from '../wire/Wire.js';

/** One connection of those that follow each other. */
export interface Link {
  readonly wire: Wire;
}
