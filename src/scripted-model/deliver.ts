import type { ServerResponse } from 'node:http';
import { catchError, defer, finalize, from, fromEvent, ignoreElements, takeUntil, tap, type Observable } from 'rxjs';

import { ScriptedModelError } from '../errors/ScriptedModelError.js';
import { errorBody } from './errorBody.js';
import type { ModelLog } from './ModelLog.js';
import type { ModelRequest } from './ModelRequest.js';
import { performStep } from './performStep.js';
import type { ResponseStep } from './ResponseStep.js';
import { messageOf } from '../util/messageOf.js';

/**
 * Does the steps of a reply as they come and ends the response. A failure of the reply is logged and told to the client.
 *
 * @stream cold · no replay · completes with the steps, or when the client leaves · never errors · unsubscribe unsubscribes the steps
 */
export function deliver(
  step$: Observable<ResponseStep>,
  response: ServerResponse,
  request: ModelRequest,
  log: ModelLog,
): Observable<never> {
  return defer(() => {
    let left = false;
    const perform = tap((step: ResponseStep) => {
      performStep(response, step, contentType(request));
    });
    return step$.pipe(
      perform,
      catchError((error: unknown) => {
        const failure = failureOf(request, error);
        log.failed(failure);
        return from(lastWords(failure, response.headersSent)).pipe(perform);
      }),
      tap({
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

function contentType({ stream }: ModelRequest): string {
  return stream ? 'text/event-stream' : 'application/json';
}

function failureOf({ index }: ModelRequest, error: unknown): ScriptedModelError {
  const reason = messageOf(error);
  return new ScriptedModelError(`The script failed at request ${index}: ${reason}`, { cause: error });
}

/** A status while there is still one to choose, else an error event and no proper end. */
function lastWords({ message }: ScriptedModelError, begun: boolean): readonly ResponseStep[] {
  // a bug in the script is there the next time too; without the header the runtime asks again for 15 seconds
  if (!begun) return [{ do: 'refuse', status: 500, message, headers: { 'x-should-retry': 'false' } }];
  return [{ do: 'send', text: `data: ${errorBody(500, message)}\n\n` }, { do: 'drop' }];
}
