import type { ServerResponse } from 'node:http';
import { defer, EMPTY, type Observable } from 'rxjs';

/**
 * `GET …/models`: the one model there is.
 *
 * @stream cold · no replay · completes at once · never errors · unsubscribe has no effect
 */
export function answerModels(response: ServerResponse, modelId: string): Observable<never> {
  return defer(() => {
    const data = [{ id: modelId, object: 'model', created: 0, owned_by: 'copilot-rx' }];
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ object: 'list', data }));
    return EMPTY;
  });
}
