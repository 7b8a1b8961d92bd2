import { Observable, catchError, filter, finalize } from 'rxjs';
import { RpcError } from '../errors/RpcError.js';
import { UnsupportedByRuntimeError } from '../errors/UnsupportedByRuntimeError.js';
import type { Method, Params } from '../protocol/Methods.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { methodNotFound } from '../protocol/rpcCodes.js';
import type { RpcConnection } from '../rpc/RpcConnection.js';
import { createRouter } from '../util/createRouter.js';
import type { OpenAsk } from './OpenAsk.js';
import type { Wire } from './Wire.js';
import { acceptRequests } from './acceptRequests.js';
import type { RequestReader } from './acceptRequests.js';
import { createAbortGate } from './createAbortGate.js';
import type { AbortGate } from './createAbortGate.js';
import { createAskDesk } from './createAskDesk.js';
import type { AskDesk } from './createAskDesk.js';
import { isLifecycleEvent } from './isLifecycleEvent.js';
import { isSessionEvent } from './isSessionEvent.js';

/** What a protocol version does in its own way. */
export interface Dialect {
  readonly version: number;
  readonly requests: Readonly<Record<string, RequestReader>>;
  /**
   * Calls a method of the runtime.
   *
   * @stream cold · no replay · emits the result and completes · errors with RpcError or ConnectionLostError · unsubscribe cancels the request
   */
  readonly call: (method: string, params: object) => Observable<unknown>;
  /** Evens out an event; undefined when it is none. */
  readonly even?: (sessionId: string, event: SessionEvent) => SessionEvent | undefined;
  /** Called for each event, after those who listen have seen it. */
  readonly follow: (sessionId: string, event: SessionEvent) => void;
}

/**
 * A wire over a JSON-RPC connection, in some dialect.
 *
 * @stream cold · no replay · emits the wire and never completes by itself · never errors · unsubscribe ends the wire's feeds
 */
export function openWire(
  rpc: RpcConnection,
  dialectOf: (desk: AskDesk, gate: AbortGate) => Dialect,
  runtimeVersion?: string,
): Observable<Wire> {
  return new Observable((subscriber) => {
    const events = createRouter<string, SessionEvent>();
    const desk = createAskDesk();
    const gate = createAbortGate(rpc, desk);
    const dialect = dialectOf(desk, gate);
    const { version, requests, even, follow } = dialect;
    const complete = () => {
      events.complete();
      desk.complete();
    };
    const error = (cause: unknown) => {
      events.error(cause);
      desk.error(cause);
    };
    const take = (notification: unknown) => {
      if (!isSessionEvent(notification)) return;
      const { sessionId } = notification;
      const event = even === undefined ? notification.event : even(sessionId, notification.event);
      if (event === undefined) return;
      events.route(sessionId, event);
      gate.follow(sessionId, event);
      follow(sessionId, event);
    };
    const open = (opened: OpenAsk) => {
      if (gate.isShut(opened.ask)) opened.decline?.('nobody waits');
      else desk.open(opened);
    };
    subscriber.add(rpc.notifications('session.event').subscribe({ next: take, error, complete }));
    subscriber.add(acceptRequests(rpc, requests, open).subscribe({ error }));
    subscriber.next({
      version,
      call: callIn(dialect, gate, runtimeVersion),
      events: events.select,
      asks: desk.asks,
      withdrawn: desk.withdrawn,
      answer: desk.answer,
      lifecycle$: rpc.notifications('session.lifecycle').pipe(filter(isLifecycleEvent)),
      closed$: rpc.closed$,
    });
    return complete;
  });
}

/** Calls as the dialect does. In place of a bare number, an error tells which runtime does not know what. */
function callIn({ version, call }: Dialect, gate: AbortGate, runtimeVersion: string | undefined) {
  const explain = (method: string) => (error: unknown) => {
    if (!(error instanceof RpcError) || error.rpcCode !== methodNotFound) throw error;
    throw new UnsupportedByRuntimeError(method, version, runtimeVersion, { cause: error });
  };
  return <M extends Method>(method: M, params: Params<M>) => {
    const called$ = call(method, params).pipe(catchError(explain(method)));
    if (method !== 'session.destroy' || !('sessionId' in params)) return called$;
    const { sessionId } = params;
    return called$.pipe(finalize(() => gate.forget(sessionId)));
  };
}
