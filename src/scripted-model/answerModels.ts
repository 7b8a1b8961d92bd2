import type { ServerResponse } from 'node:http';
import { defer, EMPTY, type Observable } from 'rxjs';

import { modelsBody } from './modelsBody.js';

/**
 * `GET …/models`: the one model there is.
 *
 * @stream cold · no replay · completes at once · never errors · unsubscribe has no effect
 */
export function answerModels(response: ServerResponse, modelId: string): Observable<never> {
  return defer(() => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(modelsBody(modelId));
    return EMPTY;
  });
}
