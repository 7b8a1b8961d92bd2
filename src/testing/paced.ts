import {
  Observable,
  type MonoTypeOperatorFunction,
  type Subscription,
  catchError,
  identity,
  map,
  of,
  timer,
  zip,
} from 'rxjs';
import type { RecordingLine } from '../protocol/RecordingLine.js';
import type { ReplayOptions } from './ReplayOptions.js';
import { startClock } from './faults/startClock.js';

/**
 * Lets each line through when its time has come, counted from the subscription.
 *
 * ```
 * line$                (abc|)             a at 0, b at 2, c at 2
 * paced({ speed: 1 })  a-(bc|)
 * ```
 *
 * @stream as the source · no replay · completes when the last line is through · errors with the source, when all before it is through · unsubscribe leaves the source and stops waiting
 */
export function paced({ speed = 1, step$ }: ReplayOptions): MonoTypeOperatorFunction<RecordingLine> {
  if (step$ !== undefined) return (line$) => stepByStep(line$, step$);
  return speed === 'instant' ? identity : (line$) => inTime(line$, speed);
}

function stepByStep(line$: Observable<RecordingLine>, step$: Observable<unknown>): Observable<RecordingLine> {
  // An error waits for its turn like a line.
  const turn$ = line$.pipe(
    map((line) => () => line),
    catchError((error: unknown) => of(() => raise(error))),
  );
  return zip(turn$, step$).pipe(map(([turn]) => turn()));
}

function raise(error: unknown): never {
  throw error;
}

function inTime(line$: Observable<RecordingLine>, speed: number): Observable<RecordingLine> {
  return new Observable((subscriber) => {
    const elapsed = startClock();
    const waiting: RecordingLine[] = [];
    let next = 0;
    let end: (() => void) | undefined;
    let pause: Subscription | undefined;
    const proceed = () => {
      pause = undefined;
      // A loop: thousands of lines may be due at once.
      for (let line = waiting[next]; line !== undefined && !subscriber.closed; line = waiting[next]) {
        const wait = ('at' in line ? line.at : 0) / speed - elapsed();
        if (wait > 0) {
          pause = timer(wait).subscribe(proceed);
          subscriber.add(pause);
          return;
        }
        next += 1;
        subscriber.next(line);
      }
      end?.();
    };
    const finish = (how: () => void) => {
      end = how;
      if (pause === undefined) proceed();
    };
    subscriber.add(
      line$.subscribe({
        next: (line) => {
          waiting.push(line);
          if (pause === undefined) proceed();
        },
        error: (error: unknown) => finish(() => subscriber.error(error)),
        complete: () => finish(() => subscriber.complete()),
      }),
    );
  });
}
