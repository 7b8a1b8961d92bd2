import type { Wire } from '../../wire/Wire.js';
import type { WireFault } from './WireFault.js';

/**
 * A wire on which things go wrong. The fault named first is nearest to the runtime: what it lets through, the next one gets.
 * Times count from this call, on the default scheduler: within `TestScheduler.run` they are virtual.
 *
 * @example
 * ```ts
 * import { crashAt, marbleWire, slow, withFaults } from 'copilot-rx/testing';
 * import { NEVER } from 'rxjs';
 *
 * export const wire = withFaults(marbleWire({ events$: NEVER }), slow(20), crashAt(500));
 * ```
 */
export function withFaults(wire: Wire, ...faults: readonly WireFault[]): Wire {
  return faults.reduce((faulty, fault) => fault(faulty), wire);
}
