import { EMPTY, NEVER, Observable, defer, tap, timer } from 'rxjs';
import { incoming } from './incoming.js';
import { startClock } from './startClock.js';
import type { WireFault } from './WireFault.js';

/** When a runtime is silent, in milliseconds from `withFaults` on. */
export interface FreezeOptions {
  readonly from: number;
  /** When what was held back comes, all of it at once. Default: never. */
  readonly until?: number;
}

/**
 * A runtime that hangs for a while: nothing comes from it, neither events nor results nor asks. Then all of it comes, in the
 * order in which it would have come. What is sent to it meanwhile arrives.
 *
 * ```
 * event$                         -d-d-m----i-
 * freeze({ from: 2, until: 6 })  -d----(dm)i-
 * ```
 *
 * @example
 * ```ts
 * import { freeze, marbleWire, withFaults } from 'copilot-rx/testing';
 * import { NEVER } from 'rxjs';
 *
 * export const wire = withFaults(marbleWire({ events$: NEVER }), freeze({ from: 100, until: 60_000 }));
 * ```
 */
export function freeze({ from, until = Infinity }: FreezeOptions): WireFault {
  return (wire) => {
    const elapsed = startClock();
    const gate = createGate(
      () => from <= elapsed() && elapsed() < until,
      defer(() => (until === Infinity ? NEVER : timer(until - elapsed()))),
    );
    return incoming(wire, (source$) => gated(source$, gate));
  };
}

/** Does something now, or later: then it returns what has to be subscribed to until it is done. */
type Gate = (arrive: () => void) => Observable<unknown>;

/** One gate for all streams of a wire: what waits behind it keeps its order across them. */
function createGate(isShut: () => boolean, opened$: Observable<unknown>): Gate {
  const waiting: (() => void)[] = [];
  const release = () => {
    for (let arrive = waiting.shift(); arrive !== undefined; arrive = waiting.shift()) arrive();
  };
  const released$ = opened$.pipe(tap(release));
  return (arrive) => {
    if (isShut() || waiting.length > 0) {
      waiting.push(arrive);
      return released$;
    }
    arrive();
    return EMPTY;
  };
}

function gated<T>(source$: Observable<T>, gate: Gate): Observable<T> {
  return new Observable((subscriber) => {
    const pass = (arrive: () => void) => subscriber.add(gate(arrive).subscribe());
    return source$.subscribe({
      next: (value) => pass(() => subscriber.next(value)),
      error: (error: unknown) => pass(() => subscriber.error(error)),
      complete: () => pass(() => subscriber.complete()),
    });
  });
}
