import { Observable } from 'rxjs';
import type { RpcRequest } from '../rpc/RpcConnection.js';

/**
 * Answers a request.
 *
 * @stream cold · no replay · completes at once · never errors · unsubscribe has no effect
 */
export function reply(request: RpcRequest, result: unknown): Observable<never> {
  return new Observable((subscriber) => {
    request.answer(result);
    subscriber.complete();
  });
}
