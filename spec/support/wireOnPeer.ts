import type { Observable } from 'rxjs';
import type { RpcConnection } from '../../src/rpc/RpcConnection.js';
import type { Wire } from '../../src/wire/Wire.js';
import { connected } from './connected.js';
import type { PeerMessage } from './peer.js';
import { recorded } from './recorded.js';

/** A wire over a connection to a scripted peer. */
export interface WireOnPeer {
  readonly wire: Wire;
  /** Sends messages; resolves when they have arrived and been acted upon. */
  readonly say: (...messages: readonly PeerMessage[]) => Promise<void>;
  /** Sends the body of a message as it is. */
  readonly sayRaw: (body: string) => Promise<void>;
  /** Sends events of a session. */
  readonly emit: (sessionId: string, ...events: readonly object[]) => Promise<void>;
  /** Makes a request; the runtime's ids begin with 0. */
  readonly request: (method: string, params: object) => Promise<void>;
  /** What the peer was told, once all that is under way has arrived: calls as `[method, params]`, and answers as they are. */
  readonly told: () => Promise<readonly unknown[]>;
  /** What a method is answered with from now on, instead of `{ success: true }`; `undefined`: nothing. */
  readonly answers: Map<string, Omit<PeerMessage, 'id'> | undefined>;
  readonly close: () => void;
  readonly lose: () => Promise<void>;
}

/** Opens a wire over a connection to a scripted peer. */
export function wireOnPeer(openWire: (rpc: RpcConnection) => Observable<Wire>): WireOnPeer {
  const { peer, rpc } = connected();
  const { log, subscription } = recorded(openWire(rpc));
  const heard: PeerMessage[] = [];
  const answers: WireOnPeer['answers'] = new Map();
  const probes = new Map<string, () => void>();
  let lastId = -1;

  const listen = async () => {
    for (;;) {
      const message = await peer.next();
      const probe = probes.get(String(message.id));
      if (probe !== undefined) {
        probe();
        continue;
      }
      heard.push(message);
      const answer = answers.has(message.method ?? '')
        ? answers.get(message.method ?? '')
        : { result: { success: true } };
      if (message.method !== undefined && message.id !== undefined && answer !== undefined) {
        peer.write({ id: message.id, ...answer });
      }
    }
  };
  void listen();

  /** A request that nobody knows comes back: by then, whatever was said before it has been handled. */
  const settle = () =>
    new Promise<void>((resolve) => {
      const id = `probe ${probes.size}`;
      probes.set(id, resolve);
      peer.write({ id, method: 'probe' });
    });
  const say = async (...messages: readonly PeerMessage[]) => {
    peer.write(...messages);
    await settle();
  };
  return {
    wire: log[0] as Wire,
    say,
    sayRaw: async (body) => {
      peer.writeRaw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      await settle();
    },
    emit: (sessionId, ...events) =>
      say(...events.map((event) => ({ method: 'session.event', params: { sessionId, event } }))),
    request: (method, params) => say({ id: (lastId += 1), method, params }),
    told: async () => {
      await settle();
      return heard.map(({ method, params, result, error }) =>
        method === undefined ? (error ?? result) : [method, params],
      );
    },
    answers,
    close: () => subscription.unsubscribe(),
    lose: async () => peer.lose(new Error('it closed the stream')),
  };
}
