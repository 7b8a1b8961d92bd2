import { NEVER, connect, distinctUntilChanged, map, mergeMap, switchMap, takeUntil, throwError } from 'rxjs';
import type { MonoTypeOperatorFunction } from 'rxjs';
import { after } from '../util/after.js';

/**
 * Leaves a source that waits for too long. What it emits while it waits makes it no longer.
 *
 * ```
 * source                      -w--g-w-w-----
 * limitWaits(5, is('w'), '#') -w--g-w-w--#
 * ```
 *
 * @stream as the source · no replay · completes with the source · errors with the source, or with `late` when it has waited for `holdMs` · unsubscribe leaves the source
 */
export function limitWaits<T>(
  holdMs: number,
  isWaiting: (value: T) => boolean,
  late: unknown,
): MonoTypeOperatorFunction<T> {
  const late$ = after(holdMs).pipe(mergeMap(() => throwError(() => late)));
  return connect((value$) => {
    const tooLate$ = value$.pipe(
      map(isWaiting),
      distinctUntilChanged(),
      switchMap((waits) => (waits ? late$ : NEVER)),
    );
    // What it errors with comes through.
    return value$.pipe(takeUntil(tooLate$));
  });
}
