import { Observable, catchError, defer, map, of, takeLast, takeUntil, throwIfEmpty } from 'rxjs';
import type { Question } from './Question.js';
import type { ResponderFunction } from './Responder.js';
import { streamOf } from './streamOf.js';
import { tellEarlier } from './tellEarlier.js';

/**
 * Has a function answer one question: emits the question, answered or failed, and never errors. Once nobody waits any more it
 * completes without a value. Leaving before the end fires the function's `AbortSignal`.
 */
export function respond<Input, Output>(
  fn: ResponderFunction<Input, Output>,
  question: Question<Input, Output>,
): Observable<Question<Input, Output>> {
  const { input, context, progress } = question;
  return withSignal((signal) => defer(() => streamOf<Output>(fn(input, { ...context, signal })))).pipe(
    tellEarlier<Output>(progress),
    takeLast(1),
    throwIfEmpty(() => new Error('The responder completed without a value.')),
    map((value) => ({ ...question, answer: { value } })),
    catchError((error: unknown) => of({ ...question, failure: { error } })),
    takeUntil(context.settled$),
  );
}

/** Gives work a signal that fires when the work is left before its end. */
function withSignal<T>(work: (signal: AbortSignal) => Observable<T>): Observable<T> {
  return new Observable((subscriber) => {
    const controller = new AbortController();
    let ended = false;
    const end = () => {
      ended = true;
    };
    // First, so that it is there when the work ends at once.
    subscriber.add(() => {
      if (!ended) controller.abort();
    });
    subscriber.add(
      work(controller.signal).subscribe({
        next: (value) => subscriber.next(value),
        error: (error: unknown) => {
          end();
          subscriber.error(error);
        },
        complete: () => {
          end();
          subscriber.complete();
        },
      }),
    );
  });
}
