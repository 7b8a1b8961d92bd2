import { delay, dematerialize, materialize } from 'rxjs';
import { incoming } from './incoming.js';
import type { WireFault } from './WireFault.js';

/**
 * A runtime that is far away: whatever comes from it comes some milliseconds later, in the order in which it came.
 *
 * ```
 * event$          -d-d-m-i-
 * slow(3)         ----d-d-m-i-
 * ```
 *
 * What goes to the runtime arrives at once, so a call takes this long, and not twice.
 *
 * @example
 * ```ts
 * import { slow, marbleWire, withFaults } from 'copilot-rx/testing';
 * import { NEVER } from 'rxjs';
 *
 * export const wire = withFaults(marbleWire({ events$: NEVER }), slow(20));
 * ```
 */
export function slow(ms: number): WireFault {
  // `delay` alone would let an error overtake what came before it.
  return (wire) => incoming(wire, (source$) => source$.pipe(materialize(), delay(ms), dematerialize()));
}
