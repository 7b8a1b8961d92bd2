import { Observable } from 'rxjs';
import { invalidParams } from '../protocol/rpcCodes.js';
import type { RpcConnection, RpcRequest } from '../rpc/RpcConnection.js';
import type { OpenAsk } from './OpenAsk.js';

/** Makes an ask of a request; undefined when its parameters make no sense. */
export type RequestReader = (request: RpcRequest) => OpenAsk | undefined;

/**
 * Takes the runtime's requests for asks, by method.
 *
 * @stream cold · no replay · completes with the connection · errors with ConnectionLostError · unsubscribe refuses later requests
 */
export function acceptRequests(
  rpc: RpcConnection,
  readers: Readonly<Record<string, RequestReader>>,
  open: (opened: OpenAsk) => void,
): Observable<never> {
  return new Observable((subscriber) => {
    for (const [method, read] of Object.entries(readers)) {
      const take = (request: RpcRequest) => {
        const opened = read(request);
        if (opened === undefined) request.refuse(invalidParams, `${method}: these parameters make no sense`);
        else open(opened);
      };
      subscriber.add(
        rpc.requests(method).subscribe({
          next: take,
          error: (error: unknown) => subscriber.error(error),
          complete: () => subscriber.complete(),
        }),
      );
    }
  });
}
