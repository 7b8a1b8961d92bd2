import type { ServerResponse } from 'node:http';
import { defer, EMPTY, type Observable } from 'rxjs';

import { errorBody } from './errorBody.js';

/**
 * Answers with an HTTP status and the reason for it.
 *
 * @stream cold · no replay · completes at once · never errors · unsubscribe has no effect
 */
export function refuse(response: ServerResponse, status: number, message: string): Observable<never> {
  return defer(() => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(errorBody(status, message));
    return EMPTY;
  });
}
