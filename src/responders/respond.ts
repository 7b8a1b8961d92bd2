import { Observable } from 'rxjs';
import type { Observer, Subscriber } from 'rxjs';
import type { AskContext } from './AskContext.js';
import type { Question } from './Question.js';
import type { QuestionContext } from './QuestionContext.js';
import type { ResponderFunction } from './Responder.js';
import { isStream } from './isStream.js';
import { streamOf } from './streamOf.js';

/**
 * Has a function answer one question: emits the question, answered or failed, and never errors. Once nobody waits any more it
 * completes without a value. Leaving before the end fires the function's `AbortSignal`.
 *
 * @stream cold · no replay · emits the question and completes · never errors · unsubscribe stops the function
 */
export function respond<Input, Output>(
  fn: ResponderFunction<Input, Output>,
  question: Question<Input, Output>,
): Observable<Question<Input, Output>> {
  // One stream rather than a chain of operators: this is made anew for every ask.
  return new Observable((subscriber) => {
    const { input, context, answered$, hold, progress } = question;
    let ended = false;
    const settle = (outcome: Pick<Question<Input, Output>, 'answer' | 'failure'>) => {
      ended = true;
      const rest = progress === undefined ? {} : { progress };
      subscriber.next({ input, context, answered$, hold, ...rest, ...outcome });
      subscriber.complete();
    };
    const answer = (value: Output) => settle({ answer: { value } });
    const fail = (error: unknown) => settle({ failure: { error } });
    subscriber.add(context.settled$.subscribe(() => subscriber.complete()));
    // It was withdrawn while it waited for its turn.
    if (subscriber.closed) return;
    let answering;
    try {
      answering = fn(
        input,
        withSignal(context, subscriber, () => ended),
      );
    } catch (error) {
      fail(error);
      return;
    }
    if (!isStream<Output>(answering)) answer(answering);
    else subscriber.add(streamOf<Output>(answering).subscribe(lastOf({ answer, fail, progress })));
  });
}

interface Ends<Output> {
  readonly answer: (value: Output) => void;
  readonly fail: (error: unknown) => void;
  readonly progress: ((value: unknown) => void) | undefined;
}

/** Waits for the last value, and tells those before it when the next one comes. */
function lastOf<Output>({ answer, fail, progress }: Ends<Output>): Observer<Output> {
  let latest: { readonly value: Output } | undefined;
  return {
    next: (value) => {
      if (latest !== undefined) progress?.(latest.value);
      latest = { value };
    },
    error: fail,
    complete: () => {
      if (latest === undefined) fail(new Error('The responder completed without a value.'));
      else answer(latest.value);
    },
  };
}

/** The context of an ask with a signal that fires when its work is left before the end; made when it is asked for. */
function withSignal(context: QuestionContext, work: Subscriber<unknown>, hasEnded: () => boolean): AskContext {
  let controller: AbortController | undefined;
  return {
    get signal() {
      if (controller === undefined) {
        const made = new AbortController();
        controller = made;
        work.add(() => {
          if (!hasEnded()) made.abort();
        });
      }
      return controller.signal;
    },
    ...context,
  };
}
