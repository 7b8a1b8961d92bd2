import { ErrorCodes } from 'vscode-jsonrpc/node';
import type { Router } from '../util/createRouter.js';
import { messageOf } from '../util/messageOf.js';
import type { RpcRequest } from './RpcConnection.js';

/** Takes a request of the other side. */
export type RequestHandler = (id: number | string, method: string, params: unknown) => void;

/**
 * Hands the other side's requests to a router, and refuses at once those that nobody listens to.
 *
 * @param send - Sends an answer; throws when JSON cannot hold it.
 */
export function requestHandler(requests: Router<string, RpcRequest>, send: (message: object) => void): RequestHandler {
  return (id, method, params) => {
    let isAnswered = false;
    const respond = (response: object) => {
      if (isAnswered) return;
      isAnswered = true;
      try {
        send({ jsonrpc: '2.0', id, ...response });
      } catch (error) {
        // The other side must not wait for ever.
        const message = `The answer to ${method} cannot be written as JSON: ${messageOf(error)}`;
        send({ jsonrpc: '2.0', id, error: { code: ErrorCodes.InternalError, message } });
      }
    };
    const request: RpcRequest = {
      params,
      answer: (result) => respond({ result: result ?? null }),
      refuse: (code, message) => respond({ error: { code, message } }),
    };
    if (!requests.route(method, request)) request.refuse(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
  };
}
