import { filter, map, pairwise, startWith } from 'rxjs';
import type { OperatorFunction } from 'rxjs';

/**
 * Emits when something comes twice with nothing else in between.
 *
 * ```
 * source$       -a-c-a-c-c-c-|
 * twice(isC)    ---------x-x-|
 * ```
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
 */
export function twice<T>(is: (value: T) => boolean): OperatorFunction<T, void> {
  return (source$) =>
    source$.pipe(
      map(is),
      startWith(false),
      pairwise(),
      filter(([before, now]) => before && now),
      map(() => undefined),
    );
}
