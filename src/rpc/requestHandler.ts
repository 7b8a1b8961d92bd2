import { ErrorCodes, ResponseError } from 'vscode-jsonrpc/node';
import type { StarRequestHandler } from 'vscode-jsonrpc/node';
import type { Router } from '../util/createRouter.js';
import type { RpcRequest } from './RpcConnection.js';

/** Hands the other side's requests to a router, and refuses at once those that nobody listens to. */
export function requestHandler(requests: Router<string, RpcRequest>): StarRequestHandler {
  return (method, params) =>
    new Promise((resolve) => {
      const request: RpcRequest = {
        params,
        answer: resolve,
        refuse: (rpcCode, reason) => resolve(new ResponseError(rpcCode, reason)),
      };
      if (!requests.route(method, request)) request.refuse(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
    });
}
