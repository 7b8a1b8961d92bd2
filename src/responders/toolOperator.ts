import { type Observable, connect, filter, map, merge } from 'rxjs';
import type { ToolResult } from '../protocol/ToolResult.js';
import type { ArgumentsCheck } from './ArgumentsCheck.js';
import { type CheckedCall, checkCalls } from './checkCalls.js';
import type { Question } from './Question.js';
import type { QuestionOperator } from './QuestionOperator.js';
import { toToolResult } from './toToolResult.js';

/**
 * Answers tool calls: checks the arguments, has the handler work with those that fit, and puts what it gives into the form the
 * runtime wants.
 *
 * @stream as the source · no replay · completes with the source and its answers · errors when a pipeline does · unsubscribe stops the handlers
 */
export function toolOperator<Args>(
  check: ArgumentsCheck<Args>,
  answer: QuestionOperator<Args, unknown>,
): QuestionOperator<unknown, ToolResult> {
  return (call$) =>
    call$.pipe(
      checkCalls(check),
      connect((checked$: Observable<CheckedCall<Args>>) =>
        merge(
          checked$.pipe(
            filter((call) => 'refused' in call),
            map(({ refused }) => refused),
          ),
          checked$.pipe(
            filter((call) => 'fitting' in call),
            map(({ fitting }) => fitting),
            answer,
            map((question) => withResult(question)),
          ),
        ),
      ),
    );
}

function withResult(question: Question<unknown, unknown>): Question<unknown, ToolResult> {
  const { input, context, answered$, hold, answer, failure } = question;
  const settled = failure === undefined ? resultOf(answer) : { failure };
  return { input, context, answered$, hold, ...settled };
}

function resultOf(
  answer: Question<unknown, unknown>['answer'],
): Pick<Question<unknown, ToolResult>, 'answer' | 'failure'> {
  if (answer === undefined) return {};
  try {
    return { answer: { value: toToolResult(answer.value) } };
  } catch (error) {
    return { failure: { error } };
  }
}
