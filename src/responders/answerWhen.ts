import { answerAtOnce } from './answerAtOnce.js';
import type { Flatten } from './Flatten.js';
import { flattenQuestions } from './flattenQuestions.js';
import type { Question } from './Question.js';
import type { QuestionContext } from './QuestionContext.js';
import type { QuestionOperator } from './QuestionOperator.js';
import { respond } from './respond.js';
import type { ResponderFunction } from './Responder.js';

/**
 * Answers the questions that fit with a function, and passes the others on; `flatten` is the concurrency policy.
 *
 * ```
 * question$                -p-q---r-----|
 * fn                        --a
 *                                 --c
 * answerWhen(isPOrR, fn)   ---(qa)--c---|
 * ```
 *
 * @stream as the source · no replay · completes with the source and its answers · errors with the source · unsubscribe stops what is being answered
 * @param predicate - Whether the function is to answer. If it throws, that question has failed.
 * @param fn - Returns a value, a promise, or an Observable or async generator, whose last value counts.
 * @example
 * ```ts
 * import { allow, answerWhen, pipeline, type ResponderConfig } from 'copilot-rx';
 *
 * export const config: ResponderConfig = {
 *   // reading is allowed; everything else gets the safe default, which is deny
 *   onPermissionRequest: pipeline(answerWhen(({ kind }) => kind === 'read', allow())),
 * };
 * ```
 */
export function answerWhen<Input, Output>(
  predicate: (input: Input, context: QuestionContext) => boolean,
  fn: ResponderFunction<NoInfer<Input>, NoInfer<Output>>,
  flatten?: Flatten,
): QuestionOperator<Input, Output> {
  const isWanted = ({ input, context }: Question<Input, Output>) => predicate(input, context);
  const answer = (question: Question<Input, Output>) => respond(fn, question);
  return flatten === undefined ? answerAtOnce(isWanted, answer) : flattenQuestions(isWanted, answer, flatten);
}
