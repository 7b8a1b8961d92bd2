import { NEVER, concat, connect, endWith, finalize, ignoreElements, merge, of, takeUntil, tap } from 'rxjs';
import type { MonoTypeOperatorFunction } from 'rxjs';
import type { Terminal } from '../Terminal.js';
import { turning } from './turning.js';

/**
 * Says what is going on until the first value, or the end.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
 */
export function whileBusy<T>({ screen, paint }: Terminal, text: string): MonoTypeOperatorFunction<T> {
  const quiet = () => screen.draw(undefined, 'err');
  return (source$) =>
    source$.pipe(
      connect((shared$) => {
        const sign$ = concat(of(text), NEVER).pipe(
          turning(paint, () => screen.columns() - 1),
          tap((row) => screen.draw({ rows: [row] }, 'err')),
          ignoreElements(),
          takeUntil(shared$.pipe(endWith(undefined))),
          finalize(quiet),
        );
        return merge(sign$, shared$);
      }),
    );
}
