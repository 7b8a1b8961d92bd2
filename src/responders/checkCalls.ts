import { type Observable, type OperatorFunction, catchError, finalize, from, map, mergeMap, of, takeUntil } from 'rxjs';
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
        try {
          const checked = check(call.input);
          return 'then' in checked ? whenChecked<Args>(call, checked) : [sort<Args>(call, checked)];
        } catch (error) {
          return [failed<Args>(call, error)];
        }
      }),
    );
}

function whenChecked<Args>(
  call: Question<unknown, ToolResult>,
  checked: Promise<CheckedArguments<Args>>,
): Observable<CheckedCall<Args>> {
  return from(checked).pipe(
    map((arrived) => sort<Args>(call, arrived)),
    catchError((error: unknown) => of(failed<Args>(call, error))),
    takeUntil(call.context.settled$),
    finalize(call.hold()),
  );
}

function sort<Args>(call: Question<unknown, ToolResult>, checked: CheckedArguments<Args>): CheckedCall<Args> {
  if ('issues' in checked) return { refused: { answer: { value: refuseArguments(checked.issues) }, ...call } };
  const { context, answered$, hold, progress } = call;
  const question = { input: checked.args, context, answered$, hold };
  return { fitting: progress === undefined ? question : { progress, ...question } };
}

function failed<Args>(call: Question<unknown, ToolResult>, error: unknown): CheckedCall<Args> {
  return { refused: { failure: { error }, ...call } };
}
