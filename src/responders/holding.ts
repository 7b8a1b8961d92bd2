import { Observable, tap } from 'rxjs';
import type { Question } from './Question.js';
import type { QuestionOperator } from './QuestionOperator.js';

/**
 * Lets an operator keep questions for later, such as `delay`: what it keeps does not count as filtered away. What it never
 * passes on gets the safe default when the session ends, or never, so use it for operators that pass all questions on.
 *
 * ```
 * question$         -p-q---|
 * holding(delay(2)) ---p-q-|
 * ```
 *
 * @stream as the operator · no replay · completes with the operator · errors with the operator · unsubscribe leaves the operator
 * @example
 * ```ts
 * import { delay } from 'rxjs';
 * import { allow, answerWith, holding, pipeline, type ResponderConfig } from 'copilot-rx';
 *
 * export const config: ResponderConfig = {
 *   onPermissionRequest: pipeline(holding(delay(10)), answerWith(allow())),
 * };
 * ```
 */
export function holding<Input, Output>(operator: QuestionOperator<Input, Output>): QuestionOperator<Input, Output> {
  return (question$) =>
    new Observable((subscriber) => {
      const releases = new Map<string, () => void>();
      const hold = (question: Question<Input, Output>) => void releases.set(question.context.askId, question.hold());
      const release = ({ context }: Question<Input, Output>) => {
        releases.get(context.askId)?.();
        releases.delete(context.askId);
      };
      return question$.pipe(tap(hold), operator).subscribe({
        next: (question) => {
          subscriber.next(question);
          release(question);
        },
        error: (error: unknown) => subscriber.error(error),
        complete: () => subscriber.complete(),
      });
    });
}
