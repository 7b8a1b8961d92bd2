import type { Wire } from '../../wire/Wire.js';

/** What can go wrong on a wire: from a wire to one that fails. What it remembers, it remembers for that wire alone. */
export type WireFault = (wire: Wire) => Wire;
