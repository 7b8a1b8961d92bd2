import { catchError, defer, from, tap, type MonoTypeOperatorFunction } from 'rxjs';

import { ScriptedModelError } from '../errors/ScriptedModelError.js';
import { errorBody } from './errorBody.js';
import type { ModelLog } from './ModelLog.js';
import type { ModelRequest } from './ModelRequest.js';
import type { ResponseStep } from './ResponseStep.js';
import { scriptFailure } from './scriptFailure.js';

/**
 * Sees to it that a failure of a reply is logged, and told to the client.
 *
 * @stream as the source · no replay · completes with the source · never errors · unsubscribe unsubscribes the source
 */
export function withLastWords(request: ModelRequest, log: ModelLog): MonoTypeOperatorFunction<ResponseStep> {
  return (step$) =>
    defer(() => {
      let begun = false;
      return step$.pipe(
        tap((step) => {
          if (step.do === 'refuse' && begun) {
            throw new ScriptedModelError(`httpError(${step.status}) must come before anything else of a reply.`);
          }
          begun = true;
        }),
        catchError((error: unknown) => {
          const failure = scriptFailure(request, error);
          log.failed(failure);
          return from(lastWords(failure, begun));
        }),
      );
    });
}

/** A status while there is still one to choose, else an error event and no proper end. */
function lastWords({ message }: ScriptedModelError, begun: boolean): readonly ResponseStep[] {
  // a bug is there the next time too, and after this status runtimes of both protocols do not ask again but show the message
  if (!begun) return [{ do: 'refuse', status: 422, message, headers: { 'x-should-retry': 'false' } }];
  return [{ do: 'send', text: `data: ${errorBody(500, message)}\n\n` }, { do: 'drop' }];
}
