import { defer, finalize, of, tap, type Observable } from 'rxjs';

import type { ModelHttpRequest } from '../protocol/ModelHttpRequest.js';
import type { ModelHttpResponse } from '../protocol/ModelHttpResponse.js';
import type { AnswerOptions } from './answerCompletion.js';
import { contentTypeOf } from './contentTypeOf.js';
import { endpointOf } from './endpointOf.js';
import { errorBody } from './errorBody.js';
import type { ModelLog } from './ModelLog.js';
import type { ModelRequest } from './ModelRequest.js';
import { modelsBody } from './modelsBody.js';
import { parseModelRequest } from './parseModelRequest.js';
import { responseOf } from './responseOf.js';
import type { ResponseStep } from './ResponseStep.js';
import { stepsOf } from './stepsOf.js';

/**
 * The response to one request of the runtime, whatever it asks for.
 *
 * @stream cold · no replay · emits the response when the reply begins, and completes · never errors · unsubscribe before that unsubscribes the reply
 */
export function respondTo(
  { method, url, body, header }: ModelHttpRequest,
  { script, log, modelId }: Pick<AnswerOptions, 'script' | 'log'> & { readonly modelId: string },
): Observable<ModelHttpResponse> {
  return defer(() => {
    const endpoint = endpointOf(method, url);
    if (typeof endpoint === 'string') return refusal(404, endpoint);
    if (endpoint.name === 'models') return json(200, modelsBody(modelId));
    const request = parseModelRequest(body, { index: log.count, header });
    if (typeof request === 'string') return refusal(400, request);
    log.asked(request);
    return responseOf(stepsOf(script, request, log).pipe(watch(request, log)), contentTypeOf(request));
  });
}

/** Tells when a reply is left before its end. */
function watch(request: ModelRequest, log: ModelLog) {
  return (step$: Observable<ResponseStep>) =>
    defer(() => {
      let isOver = false;
      return step$.pipe(
        tap({
          next: (step) => (isOver = step.do === 'drop'),
          complete: () => (isOver = true),
        }),
        finalize(() => {
          if (!isOver) log.aborted(request);
        }),
      );
    });
}

function refusal(status: number, message: string): Observable<ModelHttpResponse> {
  return json(status, errorBody(status, message));
}

function json(status: number, body: string): Observable<ModelHttpResponse> {
  return of({ status, headers: { 'content-type': 'application/json' }, body });
}
