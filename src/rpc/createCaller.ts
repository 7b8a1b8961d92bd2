import { Observable } from 'rxjs';
import type { Subscriber } from 'rxjs';
import { CancellationTokenSource, ErrorCodes, ParameterStructures, ResponseError } from 'vscode-jsonrpc/node';
import type { MessageConnection } from 'vscode-jsonrpc/node';
import type { ConnectionLostError } from '../errors/ConnectionLostError.js';
import { RpcError } from '../errors/RpcError.js';
import type { Redactor } from '../protocol/createRedactor.js';
import { messageOf } from '../util/messageOf.js';
import type { RpcConnection } from './RpcConnection.js';

/** The calls of one connection. */
export interface Caller {
  readonly call: RpcConnection['call'];
  /** Fails every pending call at once, and every later one: the library leaves them hanging, and throws, respectively. */
  readonly fail: (error: ConnectionLostError) => void;
}

/** Makes the {@link Caller} of a connection. */
export function createCaller(connection: MessageConnection, redactor: Redactor): Caller {
  const pending = new Set<Subscriber<unknown>>();
  let lost: ConnectionLostError | undefined;

  return {
    call: (method, params) =>
      new Observable((subscriber) => {
        if (lost !== undefined) {
          subscriber.error(lost);
          return;
        }
        const cancellation = new CancellationTokenSource();
        pending.add(subscriber);
        connection.sendRequest(method, ParameterStructures.byName, params, cancellation.token).then(
          (result) => {
            pending.delete(subscriber);
            subscriber.next(result);
            subscriber.complete();
          },
          (error: unknown) => {
            pending.delete(subscriber);
            subscriber.error(lost ?? asRpcError(method, error, redactor));
          },
        );
        return () => {
          // Settled calls are no longer pending: only a call that was left early is cancelled.
          if (pending.delete(subscriber) && lost === undefined) cancellation.cancel();
          cancellation.dispose();
        };
      }),
    fail: (error) => {
      lost ??= error;
      for (const subscriber of [...pending]) subscriber.error(error);
    },
  };
}

/** What the runtime says of a failure may repeat what it was told. */
function asRpcError(method: string, error: unknown, { text, json }: Redactor): RpcError {
  const reason = text(messageOf(error));
  if (!(error instanceof ResponseError)) return new RpcError(method, ErrorCodes.InternalError, reason);
  const data: unknown = error.data === undefined ? undefined : JSON.parse(json(error.data));
  return new RpcError(method, error.code, reason, data);
}
