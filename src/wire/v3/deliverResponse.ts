import {
  catchError,
  concat,
  concatAll,
  defer,
  from,
  ignoreElements,
  isObservable,
  map,
  mergeMap,
  of,
  takeWhile,
  tap,
  throwError,
} from 'rxjs';
import type { Observable } from 'rxjs';
import type { ModelHttpBody, ModelHttpHeaders, ModelHttpResponse } from '../../protocol/ModelHttpResponse.js';
import type { RpcConnection } from '../../rpc/RpcConnection.js';
import { readFields } from '../../util/readFields.js';
import { piecesOf } from './piecesOf.js';

/**
 * Hands a response over, piece by piece. Each waits until the one before it is accepted, because the runtime mixes up pieces
 * that come at once; an error of the body waits its turn, too. What the runtime does not accept is not wanted any more.
 *
 * @stream cold · no replay · completes when all is handed over, or not wanted any more · errors with the body, RpcError or ConnectionLostError · unsubscribe leaves the body
 *
 * @param maxWaitingBytes - A body that is that far ahead of the runtime is given up.
 */
export function deliverResponse(
  rpc: RpcConnection,
  requestId: string,
  { status = 200, headers = {}, body = '' }: ModelHttpResponse,
  maxWaitingBytes: number,
): Observable<never> {
  const chunk = (params: object) => rpc.call('llmInference.httpResponseChunk', { requestId, ...params });
  return defer(() => {
    let waiting = 0;
    const chunk$ = streamOf(body).pipe(
      mergeMap(piecesOf),
      map((piece) => {
        const size = Buffer.byteLength(piece);
        waiting += size;
        if (waiting > maxWaitingBytes) throw new Error(`More than ${maxWaitingBytes} bytes wait for the runtime.`);
        return chunk(dataOf(piece)).pipe(tap(() => (waiting -= size)));
      }),
      catchError((error: unknown) => of(throwError(() => error))),
    );
    // The body is subscribed to at once: who made it is told of a cancel, however early it comes.
    const start$ = rpc.call('llmInference.httpResponseStart', { requestId, status, headers: listed(headers) });
    return concat(of(start$), chunk$, of(chunk({ data: '', end: true }))).pipe(
      concatAll(),
      takeWhile((result) => readFields(result)['accepted'] !== false),
      ignoreElements(),
    );
  });
}

function streamOf(body$: ModelHttpBody): Observable<string | Uint8Array> {
  if (typeof body$ === 'string' || body$ instanceof Uint8Array) return of(body$);
  return isObservable(body$) ? body$ : from(body$);
}

function dataOf(piece: string | Uint8Array): object {
  return typeof piece === 'string' ? { data: piece } : { data: Buffer.from(piece).toString('base64'), binary: true };
}

function listed(headers: ModelHttpHeaders): object {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), typeof value === 'string' ? [value] : value]),
  );
}
