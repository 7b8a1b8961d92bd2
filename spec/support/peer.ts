import { PassThrough } from 'node:stream';
import { Subject } from 'rxjs';
import type { RpcStreams } from '../../src/rpc/openRpc.js';
import { createFrameParser } from '../../src/rpc/createFrameParser.js';
import { frames } from './frame.js';

/** A JSON-RPC message as the peer sees it. */
export interface PeerMessage {
  readonly jsonrpc?: string;
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The other end of a connection, by hand. */
export interface Peer {
  /** What the connection under test runs over. */
  readonly streams: RpcStreams & { readonly input: PassThrough; readonly output: PassThrough };
  /** Sends messages in one chunk, in this order. */
  readonly write: (...messages: readonly PeerMessage[]) => void;
  /** Sends bytes as they are. */
  readonly writeRaw: (bytes: string | Buffer) => void;
  /** The next message that comes, or has come. */
  readonly next: () => Promise<PeerMessage>;
  /** All messages that have come and that nobody took with `next`. */
  readonly rest: () => readonly PeerMessage[];
  /** The chunks in which they came. */
  readonly chunks: readonly Buffer[];
  /** Breaks the connection. */
  readonly lose: (error: unknown) => void;
}

/** Makes a {@link Peer}. It answers nothing by itself. */
export function createPeer(): Peer {
  const input = new PassThrough();
  const output = new PassThrough();
  const lost = new Subject<never>();
  const arrived: PeerMessage[] = [];
  const chunks: Buffer[] = [];
  const waiting: ((message: PeerMessage) => void)[] = [];
  const parser = createFrameParser({
    maxBodyBytes: 2 ** 24,
    onMessage: (message) => {
      const resolve = waiting.shift();
      if (resolve === undefined) arrived.push(message);
      else resolve(message);
    },
    onMalformed: (reason) => {
      throw new Error(reason);
    },
  });
  output.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    parser.push(chunk);
  });
  output.on('error', () => undefined);
  return {
    streams: { input, output, lost$: lost.asObservable() },
    write: (...messages) => input.write(frames(messages.map((message) => ({ jsonrpc: '2.0', ...message })))),
    writeRaw: (bytes) => input.write(bytes),
    next: () => {
      const message = arrived.shift();
      return message === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(message);
    },
    rest: () => arrived,
    chunks,
    lose: (error) => lost.error(error),
  };
}
