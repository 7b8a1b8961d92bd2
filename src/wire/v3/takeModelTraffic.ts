import {
  EMPTY,
  catchError,
  defer,
  filter,
  ignoreElements,
  map,
  merge,
  mergeMap,
  switchMap,
  takeUntil,
  tap,
  throwError,
} from 'rxjs';
import type { Observable } from 'rxjs';
import type { RpcConnection, RpcRequest } from '../../rpc/RpcConnection.js';
import { createRouter } from '../../util/createRouter.js';
import type { ModelTrafficPorts } from '../ModelTraffic.js';
import { deliverResponse } from './deliverResponse.js';
import { gatherBody } from './gatherBody.js';
import { readModelChunk } from './readModelChunk.js';
import type { ModelChunk } from './readModelChunk.js';
import { readModelHead } from './readModelHead.js';
import type { ModelHead } from './readModelHead.js';

/**
 * Takes over the requests that a runtime makes to its models: each comes as a head and pieces of a body, and is cancelled by
 * one more piece.
 *
 * @stream cold · no replay · emits once it has them, and never completes by itself · errors with RpcError or ConnectionLostError · unsubscribe stops what is being answered
 */
export function takeModelTraffic(rpc: RpcConnection, ports: ModelTrafficPorts): Observable<void> {
  return defer(() => {
    const chunks = createRouter<string, ModelChunk>();
    const route$ = rpc.requests('llmInference.httpRequestChunk').pipe(
      map((request) => readModelChunk(acknowledged(request))),
      tap((chunk) => chunk && chunks.route(chunk.requestId, chunk)),
      ignoreElements(),
    );
    const serve$ = rpc.requests('llmInference.httpRequestStart').pipe(
      map((request) => readModelHead(acknowledged(request))),
      mergeMap((head) => (head === undefined ? EMPTY : serve(rpc, head, chunks.select(head.id), ports))),
    );
    // The runtime refuses it once there are sessions, so it has to be heard before anything else is done.
    const taken$ = rpc.call('llmInference.setProvider', {}).pipe(map(() => undefined));
    return merge(serve$, route$, taken$);
  });
}

/** The runtime takes no notice of how these requests are answered: what goes wrong must be told by the response. */
function acknowledged({ params, answer }: RpcRequest): unknown {
  answer({});
  return params;
}

function serve(
  rpc: RpcConnection,
  head: ModelHead,
  chunk$: Observable<ModelChunk>,
  { answer, onFailure, maxBodyBytes }: ModelTrafficPorts,
): Observable<never> {
  const cancelled$ = chunk$.pipe(filter(({ isCancel }) => isCancel));
  const body$ = head.isWebSocket ? throwError(() => new Error(noWebSocket)) : gatherBody(chunk$, maxBodyBytes);
  return body$.pipe(
    switchMap((body) => (body === undefined ? [{ status: 413 }] : answer({ ...head.request, ...body }))),
    switchMap((response) => deliverResponse(rpc, head.id, response, maxBodyBytes)),
    catchError((error: unknown) => {
      onFailure(error);
      return breakOff(rpc, head.id);
    }),
    takeUntil(cancelled$),
  );
}

const noWebSocket = 'The runtime wants a WebSocket to a model; only plain HTTP can be answered.';

/** What the error says stays here, since it may hold secrets, and the runtime shows what it is told to the user. */
function breakOff(rpc: RpcConnection, requestId: string): Observable<never> {
  const error = { message: 'The response broke off.' };
  return rpc.call('llmInference.httpResponseChunk', { requestId, data: '', end: true, error }).pipe(
    ignoreElements(),
    catchError(() => EMPTY),
  );
}
