import { concat, concatMap, defer, EMPTY, of, takeWhile, tap, type Observable, type OperatorFunction } from 'rxjs';

import { addChunk } from './addChunk.js';
import type { Completion } from './Completion.js';
import { deltaOf } from './deltaOf.js';
import { endingStep } from './endingStep.js';
import { eventOf } from './eventOf.js';
import { finishReasonOf } from './finishReasonOf.js';
import { isEnding } from './isEnding.js';
import type { ModelChunk } from './ModelChunk.js';
import type { ModelRequest } from './ModelRequest.js';
import type { ResponseStep } from './ResponseStep.js';
import { usageOf } from './usageOf.js';

/**
 * Turns chunks into server-sent events as they come.
 *
 * ```text
 * a = text('one'), b = text('two'); A = role and 'one', B = 'two', E = finish, usage and [DONE]
 * chunks:  -a--b--|
 * steps:   -A--B--(E|)
 * ```
 *
 * @stream cold · no replay · completes with the source, or after the chunk that cuts the reply short · errors with the source, or ScriptedModelError for a chunk that makes no sense · unsubscribe unsubscribes the source
 */
export function streamedResponse(request: ModelRequest): OperatorFunction<ModelChunk, ResponseStep> {
  return (chunk$) =>
    defer(() => {
      let completion: Completion = { text: '', reasoning: '', toolCalls: [] };
      let opening = eventOf(request, { role: 'assistant', content: '' });

      const steps$ = chunk$.pipe(
        tap((chunk) => (completion = addChunk(completion, chunk, request))),
        takeWhile((chunk) => !isEnding(chunk), true),
        concatMap((chunk): readonly ResponseStep[] => {
          if (isEnding(chunk)) return [endingStep(chunk)];
          const delta = deltaOf(chunk, completion);
          if (delta === undefined) return [];
          const text = opening + eventOf(request, delta);
          opening = '';
          return [{ do: 'send', text }];
        }),
      );
      const rest$ = defer((): Observable<ResponseStep> => {
        if (completion.ending !== undefined) return EMPTY;
        return of({ do: 'send', text: opening + closing(request, completion) });
      });
      return concat(steps$, rest$);
    });
}

function closing(request: ModelRequest, completion: Completion): string {
  const finish = eventOf(request, {}, { finish_reason: finishReasonOf(completion) });
  // a script that states its usage is taken at its word, asked or not
  const wanted = request.includeUsage || completion.usage !== undefined;
  const usage = wanted ? eventOf(request, undefined, { usage: usageOf(request, completion) }) : '';
  return `${finish}${usage}data: [DONE]\n\n`;
}
