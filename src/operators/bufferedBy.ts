import { Observable, type ObservableInput, type OperatorFunction, Subject, defer, takeUntil } from 'rxjs';
import { type BufferOptions, checkBufferOptions } from './BufferOptions.js';
import { createBoundedQueue } from './createBoundedQueue.js';

/**
 * `concatMap` with a bound: works values off one at a time, lets a limited number wait, and does with the rest what you say.
 *
 * ```
 * value$             -a-b-c-d---------|
 * project             -------(v|)
 * bufferedBy(…)      --------a------d-|     { limit: 1, whenFull: 'dropOldest' }
 * ```
 *
 * A hot feed cannot be paused: if its consumer is slower for long, something has to give. `error` (the default) ends the
 * stream with BufferOverflowError, and with it a turn is aborted; `dropOldest` and `dropNewest` lose values, and count them in
 * `onDropped`; a function merges a value into the last one that waits, and loses what it leaves out. The value being worked on
 * does not count as waiting. An error of the source does not wait for its turn.
 *
 * @stream as the source · no replay · completes when the source has and all is worked off · errors with the source, what `project` throws, or BufferOverflowError · unsubscribe leaves the source and stops the work
 * @throws InvalidOptionsError at once when the options make no sense.
 * @example
 * ```ts
 * import { interval, timer } from 'rxjs';
 * import { bufferedBy } from 'copilot-rx/operators';
 *
 * interval(10)
 *   .pipe(bufferedBy({ limit: 100, whenFull: 'dropOldest' }, () => timer(50)))
 *   .subscribe();
 * ```
 */
export function bufferedBy<In, Out>(
  options: BufferOptions<In>,
  project: (value: In) => ObservableInput<Out>,
): OperatorFunction<In, Out> {
  checkBufferOptions('bufferedBy options', options);
  return (source$) =>
    new Observable((subscriber) => {
      const queue = createBoundedQueue(options);
      let isBusy = false;
      let isEnded = false;
      let isProceeding = false;
      const work = (value: In) => {
        isBusy = true;
        const next = (out: Out) => subscriber.next(out);
        const complete = () => {
          isBusy = false;
          proceed();
        };
        subscriber.add(defer(() => project(value)).subscribe({ next, error, complete }));
      };
      const error = (cause: unknown) => subscriber.error(cause);
      const proceed = () => {
        // Work may end before it returns, many times in a row: a loop, so that the stack does not grow.
        if (isProceeding) return;
        isProceeding = true;
        while (!isBusy && !subscriber.closed) {
          const next = queue.take();
          if (next.length === 0) break;
          work(next[0]);
        }
        isProceeding = false;
        if (isEnded && !isBusy) subscriber.complete();
      };
      const next = (value: In) => {
        try {
          queue.push(value);
        } catch (overflow) {
          error(overflow);
        }
        proceed();
      };
      const complete = () => {
        isEnded = true;
        proceed();
      };
      // Undone before the rest, so that a synchronous source stops, too.
      const left = new Subject<void>();
      subscriber.add(() => left.next());
      subscriber.add(queue.clear);
      source$.pipe(takeUntil(left)).subscribe({ next, error, complete });
    });
}
