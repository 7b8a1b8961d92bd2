import { map } from 'rxjs';
import type { Question } from './Question.js';
import type { QuestionOperator } from './QuestionOperator.js';

/**
 * Shows the questions that come by, answered or not, to a function; for logs. Put it last to see what has become of them.
 *
 * ```
 * question$    -p-q-|
 * look          p q
 * audit(look)  -p-q-|
 * ```
 *
 * A function that throws fails that question and no other.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
 * @example
 * ```ts
 * import { allow, answerWith, audit, pipeline, type ResponderConfig } from 'copilot-rx';
 *
 * export const config: ResponderConfig = {
 *   onPermissionRequest: pipeline(
 *     answerWith(allow()),
 *     audit(({ input, answer }) => console.log(input.kind, answer?.value.decision)),
 *   ),
 * };
 * ```
 */
export function audit<Input, Output>(
  look: (question: Question<Input, Output>) => void,
): QuestionOperator<Input, Output> {
  return (question$) =>
    question$.pipe(
      map((question) => {
        try {
          look(question);
          return question;
        } catch (error) {
          return { ...question, failure: { error } };
        }
      }),
    );
}
