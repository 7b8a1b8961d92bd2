import { Observable, filter } from 'rxjs';
import type { SessionEvent } from '../../protocol/SessionEvent.js';
import type { SessionLifecycleEvent } from '../../protocol/SessionLifecycleEvent.js';
import type { Method, Params } from '../../protocol/Methods.js';
import type { RpcConnection } from '../../rpc/RpcConnection.js';
import { createRouter } from '../../util/createRouter.js';
import type { Wire } from '../Wire.js';

/**
 * Protocol 3 over a JSON-RPC connection.
 *
 * @stream cold · no replay · emits the wire and never completes by itself · never errors · unsubscribe ends the wire's feeds
 */
export function openWireV3(rpc: RpcConnection): Observable<Wire> {
  return new Observable((subscriber) => {
    const events = createRouter<string, SessionEvent>();
    subscriber.add(
      rpc.notifications('session.event').subscribe({
        next: (notification) => {
          // The hot path: the envelope is all that is looked at, and a notification without one is nobody's.
          const { sessionId, event } = (notification ?? {}) as { sessionId: string; event?: SessionEvent };
          if (typeof event?.type === 'string' && typeof event.data === 'object') events.route(sessionId, event);
        },
        error: events.error,
        complete: events.complete,
      }),
    );
    subscriber.next({
      version: 3,
      call: <M extends Method>(method: M, params: Params<M>) => rpc.call(method, params),
      events: events.select,
      lifecycle$: rpc.notifications('session.lifecycle').pipe(filter(isLifecycleEvent)),
      closed$: rpc.closed$,
    });
    return events.complete;
  });
}

function isLifecycleEvent(notification: unknown): notification is SessionLifecycleEvent {
  const { type, sessionId } = (notification ?? {}) as { type?: unknown; sessionId?: unknown };
  return typeof type === 'string' && typeof sessionId === 'string';
}
