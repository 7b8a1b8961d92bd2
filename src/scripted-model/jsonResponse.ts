import { map, reduce, takeWhile, type OperatorFunction } from 'rxjs';

import { addChunk } from './addChunk.js';
import type { Completion } from './Completion.js';
import { endingStep } from './endingStep.js';
import { envelopeOf } from './envelopeOf.js';
import { finishReasonOf } from './finishReasonOf.js';
import { isEnding } from './isEnding.js';
import type { ModelChunk } from './ModelChunk.js';
import type { ModelRequest } from './ModelRequest.js';
import type { ResponseStep } from './ResponseStep.js';
import { usageOf } from './usageOf.js';

/**
 * Gathers chunks into one JSON completion.
 *
 * ```text
 * a = text('one'), b = text('two'); E = the whole body
 * chunks:  -a--b--|
 * steps:   -------(E|)
 * ```
 *
 * @stream cold · no replay · completes with the source, or after the chunk that cuts the reply short · errors with the source, or ScriptedModelError for a chunk that makes no sense · unsubscribe unsubscribes the source
 */
export function jsonResponse(request: ModelRequest): OperatorFunction<ModelChunk, ResponseStep> {
  const nothing: Completion = { text: '', reasoning: '', toolCalls: [] };
  return (chunk$) =>
    chunk$.pipe(
      takeWhile((chunk) => !isEnding(chunk), true),
      reduce((completion, chunk) => addChunk(completion, chunk, request), nothing),
      map((completion): ResponseStep => {
        if (completion.ending !== undefined) return endingStep(completion.ending);
        return { do: 'send', text: JSON.stringify(bodyOf(request, completion)) };
      }),
    );
}

function bodyOf(request: ModelRequest, completion: Completion): object {
  const { text, reasoning, toolCalls } = completion;
  const message = {
    role: 'assistant',
    content: text === '' && toolCalls.length > 0 ? null : text,
    ...(reasoning === '' ? {} : { reasoning_content: reasoning }),
    ...(toolCalls.length === 0
      ? {}
      : { tool_calls: toolCalls.map(({ id, ...call }) => ({ id, type: 'function', function: call })) }),
  };
  return {
    ...envelopeOf(request, 'chat.completion'),
    choices: [{ index: 0, message, finish_reason: finishReasonOf(completion) }],
    usage: usageOf(request, completion),
  };
}
