import type { AnswerValue } from './AnswerValue.js';
import { answerWith } from './answerWith.js';
import type { QuestionContext } from './QuestionContext.js';
import type { QuestionOperator } from './QuestionOperator.js';

/**
 * Answers what is still unanswered at once, instead of the slot's safe default. Put it last.
 *
 * ```
 * question$      -p-A-q-|
 * fallback('f')  -f-A-f-|
 * ```
 *
 * Questions at which a responder has failed stay failed.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
 * @param value - The answer, or a function of the input that returns it.
 * @example
 * ```ts
 * import { allow, answerWhen, deny, fallback, pipeline, type ResponderConfig } from 'copilot-rx';
 *
 * export const config: ResponderConfig = {
 *   onPermissionRequest: pipeline(
 *     answerWhen(({ kind }) => kind === 'read', allow()),
 *     fallback(deny('This session may only read.')()),
 *   ),
 * };
 * ```
 */
export function fallback<Input, Output>(value: NoInfer<AnswerValue<Input, Output>>): QuestionOperator<Input, Output> {
  return answerWith<Input, Output>((input, context) =>
    isFunction<Input, Output>(value) ? value(input, context) : value,
  );
}

function isFunction<Input, Output>(
  value: AnswerValue<Input, Output>,
): value is (input: Input, context: QuestionContext) => Output {
  return typeof value === 'function';
}
