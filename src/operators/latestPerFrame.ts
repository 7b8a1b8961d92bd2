import { type MonoTypeOperatorFunction, Observable, Subject, takeUntil } from 'rxjs';
import { type Frame, nextFrame } from './nextFrame.js';

/**
 * Lets no more than one value through per frame, the latest: for what is drawn, such as `session.state$` while tokens storm in.
 *
 * ```
 * value$             -a-b-c------d-e-|
 * latestPerFrame(4)  -a---c------d---(e|)
 * ```
 *
 * The first value passes at once and opens a frame. Of those that come within it the latest passes when it ends, and opens the next. A
 * value that comes when no frame is open passes at once. So nothing waits longer than a frame, the last value is never lost, and what the
 * source emits on subscribe is there on subscribe. An end of the source, good or bad, does not wait: it comes with the value that did.
 *
 * Values in between are lost, so it is for states, not for events: `coalesceDeltas()` is for those.
 *
 * @stream as the source · no replay · completes with the source, after what waits · errors with the source, after what waits, or with the frame · unsubscribe leaves the source
 * @param frame - Milliseconds, or what makes a frame: it ends with the first value or with its completion. Default: when the browser is
 * about to draw, or 16 ms where nothing is drawn. A page that is hidden draws nothing, so the latest value waits until it is seen.
 * @example
 * ```ts
 * import type { Conversation, CopilotSession } from 'copilot-rx';
 * import { latestPerFrame } from 'copilot-rx/operators';
 *
 * export function show(session: CopilotSession, draw: (conversation: Conversation) => void): void {
 *   session.state$.pipe(latestPerFrame()).subscribe(draw);
 * }
 * ```
 */
export function latestPerFrame<T>(frame?: Frame): MonoTypeOperatorFunction<T> {
  const frame$ = nextFrame(frame);
  return (source$) =>
    new Observable((subscriber) => {
      let waiting: readonly [] | readonly [T] = [];
      let isOpen = false;
      const error = (cause: unknown) => subscriber.error(cause);
      const release = () => {
        const values = waiting;
        waiting = [];
        values.forEach((value) => subscriber.next(value));
      };
      const close = () => {
        isOpen = false;
        if (waiting.length > 0) pass();
      };
      const pass = () => {
        isOpen = true;
        release();
        // Whoever has enough with this value needs no frame.
        if (!subscriber.closed) subscriber.add(frame$.subscribe({ error, complete: close }));
      };
      const next = (value: T) => {
        waiting = [value];
        if (!isOpen) pass();
      };
      // Undone before the rest, so that a synchronous source stops, too.
      const left = new Subject<void>();
      subscriber.add(() => left.next());
      source$.pipe(takeUntil(left)).subscribe({
        next,
        error: (cause: unknown) => {
          release();
          error(cause);
        },
        complete: () => {
          release();
          subscriber.complete();
        },
      });
    });
}
