import { map, merge, mergeMap, of, takeUntil } from 'rxjs';
import { after } from '../util/after.js';
import type { AnswerValue } from './AnswerValue.js';
import { fallback } from './fallback.js';
import { isOpen } from './isOpen.js';
import type { QuestionOperator } from './QuestionOperator.js';

/**
 * Passes questions on, and answers each of them when the time is up, unless it has been answered by then. Put it before the
 * operators it is to watch: their functions are unsubscribed and their `AbortSignal`s fire.
 *
 * ```
 * question$             -p-----q---|
 * withDeadline(3, 'd')  -p--d--q--d|
 * ```
 *
 * @stream as the source · no replay · completes with the source and its deadlines · errors with the source · unsubscribe stops its clocks
 * @param ms - From the moment the question comes by.
 * @param value - The answer, or a function of the input that returns it.
 * @example
 * ```ts
 * import { NEVER } from 'rxjs';
 * import { answerWith, pipeline, withDeadline, type ResponderConfig } from 'copilot-rx';
 *
 * export const config: ResponderConfig = {
 *   onUserInputRequest: pipeline(
 *     withDeadline(60_000, { answer: 'Nobody is there. Decide yourself.', wasFreeform: true }),
 *     answerWith(() => NEVER),
 *   ),
 * };
 * ```
 */
export function withDeadline<Input, Output>(
  ms: number,
  value: NoInfer<AnswerValue<Input, Output>>,
): QuestionOperator<Input, Output> {
  const answer = fallback<Input, Output>(value);
  return (question$) =>
    question$.pipe(
      mergeMap((question) => {
        if (!isOpen(question)) return of(question);
        const late$ = after(ms).pipe(
          map(() => question),
          answer,
          takeUntil(question.context.settled$),
        );
        return merge(of(question), late$);
      }),
    );
}
