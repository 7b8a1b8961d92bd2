import { Observable, Subject, exhaustMap } from 'rxjs';
import type { Flatten } from './Flatten.js';
import { judgeQuestion } from './judgeQuestion.js';
import type { Question } from './Question.js';
import type { QuestionOperator } from './QuestionOperator.js';

/**
 * Has the open questions that are wanted answered under a concurrency policy, and passes on all others, with those that the
 * policy drops. A question is held from the moment it comes until it is passed on.
 *
 * @stream as the source · no replay · completes with the source and its answers · errors with the source · unsubscribe stops what is being answered
 */
export function flattenQuestions<Input, Output>(
  isWanted: (question: Question<Input, Output>) => boolean,
  respond: (question: Question<Input, Output>) => Observable<Question<Input, Output>>,
  flatten: Flatten,
): QuestionOperator<Input, Output> {
  return (question$) =>
    new Observable((subscriber) => {
      const wanted = new Subject<Question<Input, Output>>();
      const queue = createQueue<Question<Input, Output>>((question) => subscriber.next(question));
      const begin = (question: Question<Input, Output>) => {
        const release = queue.begin(question);
        return unlessDropped(respond(question), () => subscriber.next(question), release);
      };
      const take = (question: Question<Input, Output>) => {
        queue.join(question, question.hold());
        wanted.next(question);
        // What it does not begin at once, it never will.
        if (isExhaustMap(flatten)) queue.passOn(question);
      };
      subscriber.add(
        wanted.pipe(flatten(begin)).subscribe({
          next: (question) => subscriber.next(question),
          error: (error: unknown) => subscriber.error(error),
          complete: () => {
            queue.passOnAll();
            subscriber.complete();
          },
        }),
      );
      subscriber.add(
        question$.subscribe({
          next: (question) => {
            const judged = judgeQuestion(question, isWanted);
            if (judged === 'wanted') take(question);
            else subscriber.next(judged);
          },
          error: (error: unknown) => subscriber.error(error),
          complete: () => wanted.complete(),
        }),
      );
    });
}

function isExhaustMap(flatten: unknown): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what is deprecated is another overload
  return flatten === exhaustMap;
}

/** Tells when work is left before its end, then that it is over in any case. */
function unlessDropped<T>(work$: Observable<T>, onDropped: () => void, onOver: () => void): Observable<T> {
  return new Observable((subscriber) => {
    let ended = false;
    subscriber.add(() => {
      if (!ended) onDropped();
      onOver();
    });
    subscriber.add(
      work$.subscribe({
        next: (value) => subscriber.next(value),
        error: (error: unknown) => subscriber.error(error),
        complete: () => {
          ended = true;
          subscriber.complete();
        },
      }),
    );
  });
}

/** The questions that are not begun, each with its release, in the order in which they came. */
function createQueue<Item>(passOnItem: (item: Item) => void) {
  const releases = new Map<Item, () => void>();
  const passOn = (item: Item) => {
    const release = releases.get(item);
    if (release === undefined) return;
    releases.delete(item);
    passOnItem(item);
    release();
  };
  const passOnAll = () => {
    for (const item of [...releases.keys()]) passOn(item);
  };
  return {
    join: (item: Item, release: () => void) => void releases.set(item, release),
    passOn,
    passOnAll,
    /** Takes an item out for good, and passes on what it has overtaken. */
    begin: (item: Item): (() => void) => {
      const release = releases.get(item) ?? (() => undefined);
      const items = [...releases.keys()];
      for (const earlier of items.slice(0, items.indexOf(item))) passOn(earlier);
      releases.delete(item);
      return release;
    },
  };
}
