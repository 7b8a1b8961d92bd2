import { BehaviorSubject, ReplaySubject, Subscription, defer, of } from 'rxjs';
import type { Observable, Observer } from 'rxjs';
import { ClientNotStartedError } from '../errors/ClientNotStartedError.js';
import type { ConnectionState } from '../protocol/ConnectionState.js';
import type { Connection } from './connect.js';

/** Keeps at most one connection, and tells its state. */
export interface Connector {
  readonly state$: BehaviorSubject<ConnectionState>;
  /**
   * Starts, unless it is started or starting.
   *
   * @stream hot · replays the connection · emits the connection and completes · errors with what went wrong at the start · unsubscribe stops waiting, and the start goes on
   */
  readonly start: () => Observable<Connection>;
  /** What is connected now, if anything is. */
  readonly current: () => Connection | undefined;
  /** Drops the connection, or the attempt to make one, by force; subscribers that wait for it get an error. */
  readonly drop: () => void;
}

/** Makes a {@link Connector}. This is the edge: the place that subscribes to a connection for as long as it is wanted. */
export function createConnector(connect$: Observable<Connection>): Connector {
  const state$ = new BehaviorSubject<ConnectionState>({ status: 'disconnected' });
  let attempt: Attempt | undefined;

  const begin = () => {
    const mine: Attempt = { result$: new ReplaySubject(1), subscription: new Subscription() };
    attempt = mine;
    state$.next({ status: 'connecting' });
    // Whoever listens to the state may have dropped the attempt by now.
    if (attempt === mine) mine.subscription.add(connect$.subscribe(observe(mine)));
    return mine.result$;
  };
  const observe = (mine: Attempt): Observer<Connection> => ({
    next: (connection) => {
      mine.connection = connection;
      state$.next(connectedState(connection));
      mine.result$.next(connection);
      mine.result$.complete();
    },
    error: (cause: unknown) => {
      if (attempt === mine) attempt = undefined;
      state$.next({ status: 'failed', cause });
      mine.result$.error(cause);
    },
    complete: () => undefined,
  });

  return {
    state$,
    start: () =>
      defer(() => {
        // The one that stands now: a connection may have been made anew.
        const connection = attempt?.connection;
        return connection === undefined ? (attempt?.result$ ?? begin()) : of(connection);
      }),
    current: () => attempt?.connection,
    drop: () => {
      const dropped = attempt;
      attempt = undefined;
      dropped?.subscription.unsubscribe();
      dropped?.result$.error(new ClientNotStartedError('The client was stopped'));
      if (state$.value.status !== 'disconnected') state$.next({ status: 'disconnected' });
    },
  };
}

/** One try to connect, and what came of it. */
interface Attempt {
  readonly result$: ReplaySubject<Connection>;
  readonly subscription: Subscription;
  connection?: Connection;
}

function connectedState({ protocolVersion, runtimeVersion, transport }: Connection): ConnectionState {
  return {
    status: 'connected',
    protocolVersion,
    ...(runtimeVersion === undefined ? {} : { runtimeVersion }),
    ...(transport.pid === undefined ? {} : { pid: transport.pid }),
  };
}
