import type { SessionEvent } from 'copilot-rx';
import { coalesceDeltas } from 'copilot-rx/operators';
import { EMPTY, catchError, concat, defer, finalize, ignoreElements, tap, throwError } from 'rxjs';
import type { OperatorFunction } from 'rxjs';
import type { Terminal } from '../Terminal.js';
import { strokesOf } from './strokesOf.js';

/**
 * Shows the events of a turn as they come.
 *
 * @stream as the source · emits nothing · completes with the source · errors with the source, when all before it is shown · unsubscribe leaves the source
 */
export function showEvents({ screen, paint, isSet }: Terminal): OperatorFunction<SessionEvent, never> {
  return (event$) =>
    defer(() => {
      let failure$ = EMPTY;
      const shown$ = event$.pipe(
        catchError((error: unknown) => {
          failure$ = throwError(() => error);
          return EMPTY;
        }),
        coalesceDeltas(windowMs),
        strokesOf({ paint, isSet, columns: () => screen.columns() - 1 }),
        tap((stroke) => {
          if (stroke.kind === 'lines') screen.print(stroke.text, stroke.to);
          else if (stroke.kind === 'pass') screen.pass(stroke.text);
          else screen.draw(stroke.text === '' ? undefined : { rows: [stroke.text] }, stroke.to);
        }),
        finalize(() => screen.draw(undefined, 'out')),
        ignoreElements(),
      );
      return concat(
        shown$,
        defer(() => failure$),
      );
    });
}

/** As often as a screen can follow. */
const windowMs = 30;
