import { type Observable, defer, ignoreElements, merge, mergeMap, of, tap } from 'rxjs';
import type { PermissionDecision, PermissionRequest } from '../protocol/PermissionRequest.js';
import { forgetOldest } from '../util/forgetOldest.js';
import { isOpen } from './isOpen.js';
import type { Question } from './Question.js';
import type { QuestionContext } from './QuestionContext.js';
import type { QuestionOperator } from './QuestionOperator.js';

/**
 * Gives an `allow` again without asking, as long as the session lasts. Put it before the operators that ask.
 *
 * ```
 * question$          -p---P-q-|
 * allowed            --p
 * remember({ key })  -p---a-q-|
 * ```
 *
 * Only what was really answered with `allow` is remembered; a `deny` is asked for anew. So is what was allowed before the last 1,000.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe forgets
 * @example
 * ```ts
 * import { allow, answerWith, pipeline, remember, type ResponderConfig } from 'copilot-rx';
 *
 * export const config: ResponderConfig = {
 *   onPermissionRequest: pipeline(
 *     remember({ key: (request) => (request.kind === 'url' ? new URL(request.url).host : undefined) }),
 *     answerWith(allow()),
 *   ),
 * };
 * ```
 */
export function remember({ key }: RememberOptions): QuestionOperator<PermissionRequest, PermissionDecision> {
  return (question$) =>
    defer(() => {
      const allowed = new Map<string, PermissionDecision>();
      return question$.pipe(
        mergeMap((question) => {
          try {
            return isOpen(question) ? recall(question, key(question.input, question.context), allowed) : of(question);
          } catch (error) {
            return of({ ...question, failure: { error } });
          }
        }),
      );
    });
}

/** How {@link remember} tells requests apart. */
export interface RememberOptions {
  /** Requests with the same key are one; `undefined` is never remembered. */
  readonly key: (request: PermissionRequest, context: QuestionContext) => string | undefined;
}

const remembered = 1_000;

type PermissionQuestion = Question<PermissionRequest, PermissionDecision>;

function recall(
  question: PermissionQuestion,
  key: string | undefined,
  allowed: Map<string, PermissionDecision>,
): Observable<PermissionQuestion> {
  if (key === undefined) return of(question);
  const known = allowed.get(key);
  if (known !== undefined) return of({ ...question, answer: { value: known } });
  const learn$ = question.answered$.pipe(
    tap((answer) => {
      if (isAllow(answer)) allowed.set(key, { decision: 'allow' });
      forgetOldest(allowed, remembered);
    }),
    ignoreElements(),
  );
  return merge(learn$, of(question));
}

function isAllow(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'decision' in answer && answer.decision === 'allow';
}
