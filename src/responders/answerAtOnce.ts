import { Observable } from 'rxjs';
import { judgeQuestion } from './judgeQuestion.js';
import type { Question } from './Question.js';
import type { QuestionOperator } from './QuestionOperator.js';

/**
 * Has the open questions that are wanted answered as they come, and passes on all others. The same as `flattenQuestions` with
 * `mergeMap`, where nothing waits and nothing is dropped: so it needs no queue, which every ask would pay for.
 *
 * @stream as the source · no replay · completes with the source and its answers · errors with the source · unsubscribe stops what is being answered
 */
export function answerAtOnce<Input, Output>(
  isWanted: (question: Question<Input, Output>) => boolean,
  respond: (question: Question<Input, Output>) => Observable<Question<Input, Output>>,
): QuestionOperator<Input, Output> {
  return (question$) =>
    new Observable((subscriber) => {
      /** What is being answered, and the source. */
      let busy = 1;
      const finish = () => {
        busy -= 1;
        if (busy === 0) subscriber.complete();
      };
      const begin = (question: Question<Input, Output>) => {
        busy += 1;
        const release = question.hold();
        const answering = respond(question).subscribe({
          next: (answered) => subscriber.next(answered),
          error: (error: unknown) => subscriber.error(error),
        });
        // However it ends, and only after it was passed on.
        answering.add(() => {
          release();
          finish();
        });
        subscriber.add(answering);
      };
      subscriber.add(
        question$.subscribe({
          next: (question) => {
            const judged = judgeQuestion(question, isWanted);
            if (judged === 'wanted') begin(question);
            else subscriber.next(judged);
          },
          error: (error: unknown) => subscriber.error(error),
          complete: finish,
        }),
      );
    });
}
