import type { Subscription } from 'rxjs';
import type { RpcConnection } from '../../src/rpc/RpcConnection.js';
import { openRpc } from '../../src/rpc/openRpc.js';
import { createPeer, type Peer } from './peer.js';
import { recorded } from './recorded.js';

const open: Subscription[] = [];

afterEach(() => {
  for (const subscription of open.splice(0)) subscription.unsubscribe();
});

/** A connection to a {@link Peer}, closed when the test ends. `log` holds how the connection itself went. */
export function connected(maxBodyBytes = 2 ** 20): Connected {
  const peer = createPeer();
  const { log, subscription } = recorded(openRpc(peer.streams, maxBodyBytes));
  open.push(subscription);
  return { peer, log, subscription, rpc: log[0] as RpcConnection };
}

interface Connected {
  readonly peer: Peer;
  readonly rpc: RpcConnection;
  readonly log: readonly unknown[];
  readonly subscription: Subscription;
}
