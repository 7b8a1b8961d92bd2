import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** An OpenTelemetry collector on loopback that keeps what it is sent over OTLP/HTTP. */
export interface Collector {
  /** Without `/v1/traces`. */
  readonly url: string;
  readonly received: readonly { readonly path: string; readonly type: string; readonly body: string }[];
  readonly close: () => Promise<void>;
}

/** Starts a {@link Collector}. */
export async function startCollector(): Promise<Collector> {
  const received: Collector['received'][number][] = [];
  const server = createServer((incoming, outgoing) => {
    void buffer(incoming).then((body) => {
      received.push({
        path: incoming.url ?? '',
        type: incoming.headers['content-type'] ?? '',
        body: body.toString('latin1'),
      });
      outgoing.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received, close };
}
