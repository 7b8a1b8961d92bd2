import { answerWhen } from './answerWhen.js';
import type { Flatten } from './Flatten.js';
import type { QuestionOperator } from './QuestionOperator.js';
import type { ResponderFunction } from './Responder.js';

/**
 * Answers every question that has no answer yet with a function; `flatten` is the concurrency policy.
 *
 * ```
 * question$                -p-q---r-----|
 * fn                        --a
 *                             --b
 *                                 --c
 * answerWith(fn)           ---a-b---c---|
 * ```
 *
 * A question that the policy drops is passed on unanswered, and its function's `AbortSignal` fires: with `switchMap` the one
 * that a newer one replaces, with `exhaustMap` the one that comes while another is being answered. A function that throws,
 * rejects, errors or gives no value has failed: that question gets the slot's failure, all others go on.
 *
 * @stream as the source · no replay · completes with the source and its answers · errors with the source · unsubscribe stops what is being answered
 * @param fn - Returns a value, a promise, or an Observable or async generator, whose last value counts.
 * @example
 * ```ts
 * import { concatMap, timer, map } from 'rxjs';
 * import { answerWith, pipeline, type ResponderConfig } from 'copilot-rx';
 *
 * export const config: ResponderConfig = {
 *   // one question on the screen at a time
 *   onUserInputRequest: pipeline(
 *     answerWith(({ choices }) => timer(100).pipe(map(() => ({ answer: choices?.[0] ?? 'yes' }))), concatMap),
 *   ),
 * };
 * ```
 */
export function answerWith<Input, Output>(
  fn: ResponderFunction<NoInfer<Input>, NoInfer<Output>>,
  flatten?: Flatten,
): QuestionOperator<Input, Output> {
  return answerWhen<Input, Output>(() => true, fn, flatten);
}
