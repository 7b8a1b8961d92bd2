import type { QuestionOperator } from './QuestionOperator.js';

/**
 * Makes a responder of operators over a slot's stream of asks. Each operator answers a question or passes it on to the next.
 *
 * Operators of RxJS work as well: what `filter` takes out gets the safe default at once. One that keeps questions for later,
 * such as `delay`, has to be wrapped in `holding()`, or else what it keeps counts as filtered away.
 *
 * An ask that leaves the pipeline unanswered gets the slot's safe default: permissions are denied, hooks have no opinion, a
 * tool fails in words the model can read. If an operator errors, what is pending fails, and the pipeline starts afresh with the
 * next ask; once it has completed, every ask gets the default.
 *
 * @example
 * ```ts
 * import { concatMap } from 'rxjs';
 * import { answerWhen, answerWith, pipeline, type ResponderConfig } from 'copilot-rx';
 *
 * export const config: ResponderConfig = {
 *   hooks: {
 *     onPreToolUse: pipeline(
 *       answerWhen(({ toolName }) => toolName === 'bash', () => ({ permissionDecision: 'deny' })),
 *       answerWith(() => ({ permissionDecision: 'ask' }), concatMap),
 *     ),
 *   },
 * };
 * ```
 */
export function pipeline<Input, Output>(...operators: QuestionOperator<Input, Output>[]): Pipeline<Input, Output> {
  return {
    answerQuestions: (question$) => operators.reduce((piped$, operator) => operator(piped$), question$),
  };
}

/** Operators over a slot's stream of asks; made with `pipeline`. */
export interface Pipeline<Input, Output> {
  /**
   * All of them, as one.
   *
   * @stream as the source · no replay · completes with the source and its answers · errors when one of its operators does · unsubscribe stops what is being answered
   */
  readonly answerQuestions: QuestionOperator<Input, Output>;
}
