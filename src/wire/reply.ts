import { EMPTY, defer } from 'rxjs';
import type { Observable } from 'rxjs';
import type { RpcRequest } from '../rpc/RpcConnection.js';

/**
 * Answers a request.
 *
 * @stream cold · no replay · completes at once · never errors · unsubscribe has no effect
 */
export function reply(request: RpcRequest, result: unknown): Observable<never> {
  return defer(() => {
    request.answer(result);
    return EMPTY;
  });
}
