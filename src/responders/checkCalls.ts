import { type OperatorFunction, catchError, defer, finalize, from, map, mergeMap, of, takeUntil } from 'rxjs';
import type { ToolResult } from '../protocol/ToolResult.js';
import type { ArgumentsCheck, CheckedArguments } from './ArgumentsCheck.js';
import type { Question } from './Question.js';
import { refuseArguments } from './refuseArguments.js';

/** A tool call with arguments that fit, or one that is settled before the handler sees it. */
export type CheckedCall<Args> =
  { readonly fitting: Question<Args, unknown> } | { readonly refused: Question<unknown, ToolResult> };

/**
 * Checks the arguments of tool calls; those that do not fit are answered with what was expected.
 *
 * @stream as the source · no replay · completes with the source and its checks · errors with the source · unsubscribe stops waiting for checks
 */
export function checkCalls<Args>(
  check: ArgumentsCheck<Args>,
): OperatorFunction<Question<unknown, ToolResult>, CheckedCall<Args>> {
  return (call$) =>
    call$.pipe(
      mergeMap((call) => {
        const release = call.hold();
        return defer(() => checkedInput(check, call.input)).pipe(
          map((checked) => sort(call, checked)),
          catchError((error: unknown) => of({ refused: { ...call, failure: { error } } })),
          takeUntil(call.context.settled$),
          finalize(release),
        );
      }),
    );
}

function checkedInput<Args>(check: ArgumentsCheck<Args>, input: unknown) {
  const checked = check(input);
  return 'then' in checked ? from(checked) : of(checked);
}

function sort<Args>(call: Question<unknown, ToolResult>, checked: CheckedArguments<Args>): CheckedCall<Args> {
  if ('issues' in checked) return { refused: { ...call, answer: { value: refuseArguments(checked.issues) } } };
  const { context, answered$, hold, progress } = call;
  const question = { input: checked.args, context, answered$, hold };
  return { fitting: progress === undefined ? question : { ...question, progress } };
}
