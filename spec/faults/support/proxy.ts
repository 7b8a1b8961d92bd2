import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { listenOnLoopback } from '../../support/loopback.js';

/** A stretch of cable between a client and a server, with things that can be done to it. */
export interface Proxy {
  readonly port: number;
  /** How many connections were made. */
  readonly count: () => number;
  /** Cuts all connections. */
  readonly cut: () => void;
  /** Lets nothing through any more on the connections that are there, and hangs none of them up. */
  readonly hang: () => void;
  /** Puts bytes that make no sense between those of the server. */
  readonly garble: () => void;
}

/** What a stretch of cable is like. */
export interface ProxyOptions {
  /** Hands on every byte in a packet of its own. */
  readonly bytewise?: boolean;
  /** How long everything takes to come through, in milliseconds. */
  readonly delayMs?: number;
}

/** Starts a {@link Proxy}; it is closed when the spec ends. */
export async function startProxy(target: number, { bytewise = false, delayMs = 0 }: ProxyOptions = {}): Promise<Proxy> {
  const pairs = new Set<{ readonly down: Socket; readonly up: Socket; isHanging: boolean }>();
  let count = 0;
  const port = await listenOnLoopback((down) => {
    count += 1;
    const up = connect({ host: '127.0.0.1', port: target });
    const pair = { down, up, isHanging: false };
    pairs.add(pair);
    const send = (to: Socket) => (chunk: Buffer) => {
      if (delayMs > 0) setTimeout(() => pass(to, chunk), delayMs);
      else pass(to, chunk);
    };
    const pass = (to: Socket, chunk: Buffer) => {
      if (pair.isHanging || to.destroyed) return;
      if (bytewise) for (const byte of chunk) to.write(Buffer.of(byte));
      else to.write(chunk);
    };
    down.setNoDelay(true);
    down.on('data', send(up)).on('close', () => up.destroy());
    up.on('data', send(down))
      .on('error', () => undefined)
      .on('close', () => {
        pairs.delete(pair);
        down.destroy();
      });
  });
  return {
    port,
    count: () => count,
    cut: () => {
      for (const { down, up } of [...pairs]) for (const socket of [down, up]) socket.destroy();
    },
    hang: () => {
      for (const pair of pairs) pair.isHanging = true;
    },
    garble: () => {
      for (const { down } of pairs) down.write('No header at all\r\n\r\nNor a body');
    },
  };
}
