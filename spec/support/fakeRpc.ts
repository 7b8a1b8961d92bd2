import { EMPTY, NEVER, defer, type Observable } from 'rxjs';
import type { RpcConnection, RpcRequest } from '../../src/rpc/RpcConnection.js';

/** A connection whose answers and notifications are streams at hand; what was called is kept, in order. */
export function fakeRpc({ answers = {}, notifications = {}, requests = {}, closed$ = NEVER }: FakeRpcOptions): FakeRpc {
  const calls: [method: string, params: object][] = [];
  return {
    calls,
    call: (method, params) =>
      defer(() => {
        calls.push([method, params]);
        return answers[method] ?? NEVER;
      }),
    notifications: (method) => notifications[method] ?? NEVER,
    requests: (method) => requests[method] ?? NEVER,
    closed$,
    diagnostics$: EMPTY,
    report: () => undefined,
  };
}

interface FakeRpc extends RpcConnection {
  readonly calls: readonly [method: string, params: object][];
}

interface FakeRpcOptions {
  readonly answers?: Readonly<Record<string, Observable<unknown>>>;
  readonly notifications?: Readonly<Record<string, Observable<unknown>>>;
  readonly requests?: Readonly<Record<string, Observable<RpcRequest>>>;
  readonly closed$?: Observable<never>;
}
