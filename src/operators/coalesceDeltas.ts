import {
  EMPTY,
  type MonoTypeOperatorFunction,
  type Observable,
  Subject,
  catchError,
  concat,
  defer,
  merge,
  mergeMap,
  of,
  switchMap,
  throwError,
} from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { deltaSlot } from './deltaSlot.js';
import { mergeDeltas } from './mergeDeltas.js';
import { type Frame, nextFrame } from './nextFrame.js';

/**
 * Merges the pieces of a text that come within a window into one event, so that a slow consumer has less to do.
 *
 * ```
 * event$             -h-e-m-h---e--|
 * coalesceDeltas(5)  -----(xm)---y-|
 * ```
 *
 * The first piece opens a window of some milliseconds, or of your own. Without either it is a frame: it ends when the browser is about
 * to draw, or after 16 ms where nothing is drawn.
 * Any other event, and the end of the source, lets out first what waits. So order holds, no text is lost, and no piece waits longer
 * than a window. Merged are `assistant.message_delta` and `assistant.reasoning_delta`, each with the one before it from the same agent
 * if that is of the same message; the merged event has the envelope of the last piece. `assistant.streaming_delta`, which only
 * counts bytes and comes between any two pieces, interrupts nothing: the last of a window counts.
 *
 * @stream as the source · no replay · completes with the source · errors with the source, after what waits, or with the window · unsubscribe leaves the source
 * @param window - Milliseconds, or what makes a window for each burst: it ends with the first value or with its completion.
 * @example
 * ```ts
 * import type { CopilotSession } from 'copilot-rx';
 * import { accumulateText, coalesceDeltas } from 'copilot-rx/operators';
 *
 * export function show(session: CopilotSession, prompt: string, draw: (text: string) => void): void {
 *   session
 *     .turn(prompt)
 *     .pipe(coalesceDeltas(), accumulateText())
 *     .subscribe(draw);
 * }
 * ```
 */
export function coalesceDeltas(window?: Frame): MonoTypeOperatorFunction<SessionEvent> {
  const window$ = nextFrame(window);
  return (event$) =>
    defer(() => {
      const { windows, release$, flush$, takeIn } = holdPieces();
      return merge(
        windows.pipe(switchMap((isOpen) => (isOpen ? concat(window$, release$) : EMPTY))),
        concat(
          event$.pipe(
            mergeMap(takeIn),
            catchError((error: unknown) =>
              concat(
                flush$,
                throwError(() => error),
              ),
            ),
          ),
          flush$,
          defer(() => {
            windows.complete();
            return EMPTY;
          }),
        ),
      );
    });
}

function holdPieces() {
  /** What waits, by agent and kind, in the order in which it is to come out. */
  const held = new Map<string, SessionEvent>();
  /** A window is to begin, or the one that is open does not matter any more. */
  const windows = new Subject<boolean>();
  const release$ = defer(() => {
    const released = [...held.values()];
    held.clear();
    return released;
  });
  const flush$ = defer(() => {
    windows.next(false);
    return release$;
  });
  const hold = (slot: string, event: SessionEvent) =>
    defer(() => {
      held.set(slot, event);
      if (held.size === 1) windows.next(true);
      return EMPTY;
    });
  const takeIn = (event: SessionEvent): Observable<SessionEvent> => {
    const slot = deltaSlot(event);
    if (slot === undefined) return held.size === 0 ? of(event) : concat(flush$, of(event));
    const before = held.get(slot);
    if (before === undefined) return hold(slot, event);
    const merged = mergeDeltas(before, event);
    if (merged === undefined) return concat(flush$, hold(slot, event));
    held.set(slot, merged);
    return EMPTY;
  };
  return { windows, release$, flush$, takeIn };
}
