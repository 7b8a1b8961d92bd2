import type { ServerResponse } from 'node:http';
import { defer, finalize, fromEvent, ignoreElements, takeUntil, tap, type Observable } from 'rxjs';

import { contentTypeOf } from './contentTypeOf.js';
import type { ModelLog } from './ModelLog.js';
import type { ModelRequest } from './ModelRequest.js';
import { performStep } from './performStep.js';
import type { ResponseStep } from './ResponseStep.js';

/**
 * Does the steps of a reply as they come and ends the response.
 *
 * @stream cold · no replay · completes with the steps, or when the client leaves · errors with the steps · unsubscribe unsubscribes the steps
 */
export function deliver(
  step$: Observable<ResponseStep>,
  response: ServerResponse,
  request: ModelRequest,
  log: ModelLog,
): Observable<never> {
  return defer(() => {
    let left = false;
    return step$.pipe(
      tap({
        next: (step) => performStep(response, step, contentTypeOf(request)),
        complete: () => {
          // unless it was dropped
          if (response.socket?.writableEnded !== true) response.end();
        },
      }),
      ignoreElements(),
      // a response that is still being written can only be closed by the client
      takeUntil(fromEvent(response, 'close').pipe(tap(() => (left = true)))),
      // after the reply has been unsubscribed, so that whoever watches sees it gone
      finalize(() => {
        if (left) log.aborted(request);
      }),
    );
  });
}
