import { of, switchAll } from 'rxjs';
import type { Observable } from 'rxjs';
import type { ModelHttpRequest } from '../protocol/ModelHttpRequest.js';
import type { ModelHttpResponse } from '../protocol/ModelHttpResponse.js';
import type { Responder } from './Responder.js';
import type { SlotPorts } from './Slots.js';
import { openSlot } from './openSlot.js';
import { operatorOf } from './operatorOf.js';
import { proxyModelRequest } from './proxyModelRequest.js';

/**
 * Answers the runtime's own requests to models; one that it gives no answer to is sent on as it is. The `sessionId` of its
 * context is `''` when no session asks.
 */
export type ModelResponder = Responder<ModelHttpRequest, ModelHttpResponse | undefined | void>;

/**
 * Opens the slot of a client's model requests. What it returns answers one.
 *
 * @stream cold · no replay · emits the response and completes · never errors · unsubscribe: nobody waits for the answer any more
 */
export function answerModelRequests(
  responder: ModelResponder,
  ports: Pick<SlotPorts, 'closed$' | 'report'>,
): (request: ModelHttpRequest) => Observable<ModelHttpResponse> {
  const ask = openSlot(operatorOf(responder), ports);
  return (request) => {
    const { id, sessionId = '' } = request;
    return ask({ input: request, context: { askId: id, sessionId } }, (verdict) => {
      if (verdict.outcome === 'failed') {
        ports.report(failure(verdict.error));
        return of(refusal);
      }
      const response = verdict.outcome === 'answered' ? verdict.value : undefined;
      return response ? of(response) : proxyModelRequest(request);
    }).pipe(switchAll());
  };
}

const failure = (cause: unknown) =>
  ({ level: 'error', code: 'responder-failed', message: 'onModelRequest failed.', cause }) as const;

/** What an error says may hold secrets. A bug is there the next time, too: without the header the runtime asks five times more. */
const refusal: ModelHttpResponse = {
  status: 500,
  headers: { 'content-type': 'application/json', 'x-should-retry': 'false' },
  body: JSON.stringify({ error: { message: 'The responder of this model request failed.' } }),
};
