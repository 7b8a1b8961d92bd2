import { Observable, type ObservableInput, type OperatorFunction, defer, takeWhile } from 'rxjs';
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
        const work$ = defer(() => project(value));
        const done = () => {
          isBusy = false;
          proceed();
        };
        subscriber.add(work$.subscribe({ next: (out) => subscriber.next(out), error: fail, complete: done }));
      };
      const fail = (error: unknown) => subscriber.error(error);
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
      const take = (value: In) => {
        try {
          queue.push(value);
        } catch (error) {
          fail(error);
        }
        proceed();
      };
      const end = () => {
        isEnded = true;
        proceed();
      };
      subscriber.add(queue.clear);
      // Tied by hand: a synchronous source has to stop when the subscriber has left.
      subscriber.add(
        source$.pipe(takeWhile(() => !subscriber.closed)).subscribe({ next: take, error: fail, complete: end }),
      );
    });
}
