import express from 'express';
import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { connect as connectHttp2, createServer as createHttp2Server } from 'node:http2';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { toNodeListener } from '../../src/serving/toNodeListener.js';
import type { NodeResponse } from '../../src/serving/toNodeListener.js';
import { withAccess } from '../../src/serving/withAccess.js';

describe('toNodeListener', () => {
  let server: Server | undefined;
  const listen = async (listener: RequestListener) => {
    server = createServer(listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  afterEach(async () => {
    server?.close();
    server?.closeAllConnections();
    if (server !== undefined) await once(server, 'close');
    server = undefined;
  });

  it('hands on the request, and sends the answer', async () => {
    const url = await listen(
      toNodeListener(async (request) => {
        const headers = new Headers({ 'x-seen': `${request.method} ${request.url} ${request.headers.get('x-a')}` });
        headers.append('set-cookie', 'a=1');
        headers.append('set-cookie', 'b=2');
        return new Response(`You said ${await request.text()}.`, { status: 201, headers });
      }),
    );
    const response = await fetch(`${url}/chat?x=1`, { method: 'POST', body: 'hello', headers: { 'x-a': 'b' } });

    expect([response.status, await response.text()]).toEqual([201, 'You said hello.']);
    expect(response.headers.get('x-seen')).toBe(`POST ${url}/chat?x=1 b`);
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  it('takes what a body parser before it has made of the body, and the whole URL', async () => {
    const app = express();
    const listener = toNodeListener(async (request) =>
      Response.json([new URL(request.url).pathname, await request.json()]),
    );
    app.use(express.json());
    app.use('/api', listener);
    const url = await listen(app);
    const post = { method: 'POST', body: '{"a":1}', headers: { 'content-type': 'application/json' } };

    expect(await (await fetch(`${url}/api/chat`, post)).json()).toEqual(['/api/chat', { a: 1 }]);
  });

  it('names the host that was asked for, whatever the path looks like', async () => {
    const url = await listen(toNodeListener(async (request) => new Response(new URL(request.url).host)));
    const { port } = new URL(url);
    const request = httpRequest({ host: '127.0.0.1', port, path: '//evil.example/' }).end();
    const [response] = (await once(request, 'response')) as [AsyncIterable<Buffer>];
    const pieces: Buffer[] = [];
    for await (const piece of response) pieces.push(piece);

    expect(Buffer.concat(pieces).toString()).toBe(`127.0.0.1:${port}`);
  });

  it('does not take who names no host for this machine', async () => {
    const handler = jest.fn(async (request: Request) => new Response(request.url));
    const url = await listen(toNodeListener(withAccess(handler, {})));
    const ask = async (line: string) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      socket.end(`${line}\r\n\r\n`);
      return text(socket);
    };

    expect(await ask('GET / HTTP/1.0')).toMatch(/^HTTP\/1\.1 403 /);
    expect(handler).not.toHaveBeenCalled();
    expect(await ask('GET / HTTP/1.0\r\nHost: localhost')).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('knows the host of HTTP/2', async () => {
    const listener = toNodeListener(async (request) => new Response(request.url));
    // It has `flushHeaders`, its types do not.
    const http2 = createHttp2Server((request, response) =>
      listener(request, response as typeof response & NodeResponse),
    );
    http2.listen(0, '127.0.0.1');
    await once(http2, 'listening');
    const url = `http://127.0.0.1:${(http2.address() as AddressInfo).port}`;
    const client = connectHttp2(url);
    try {
      const seen = [await text(client.request({ ':path': '/chat' }))];
      seen.push(await text(client.request({ ':path': '/', ':authority': 'chat.example.com' })));
      expect(seen).toEqual([`${url}/chat`, 'http://chat.example.com/']);
    } finally {
      client.close();
      http2.close();
      await once(http2, 'close');
    }
  });

  it('cancels the answer when the reader goes away', async () => {
    let cancelled: () => void;
    const cancel$ = new Promise<void>((resolve) => (cancelled = resolve));
    const url = await listen(
      toNodeListener(
        async () =>
          new Response(new ReadableStream({ start: (c) => c.enqueue(new Uint8Array(1)), cancel: () => cancelled() })),
      ),
    );
    const leave = new AbortController();
    const response = await fetch(url, { signal: leave.signal });
    await response.body?.getReader().read();
    leave.abort();

    await cancel$;
  });

  it('waits for a slow reader, and lets go when that leaves meanwhile', async () => {
    let pulled = 0;
    let cancelled: () => void;
    const cancel$ = new Promise<void>((resolve) => (cancelled = resolve));
    let full: () => void;
    const full$ = new Promise<void>((resolve) => (full = resolve));
    const url = await listen((request, response) => {
      const write = response.write.bind(response) as (chunk: Uint8Array) => boolean;
      response.write = ((chunk: Uint8Array) => {
        const isRoom = write(chunk);
        if (!isRoom) full();
        return isRoom;
      }) as typeof response.write;
      toNodeListener(
        async () =>
          new Response(
            new ReadableStream(
              {
                pull: (controller) => {
                  pulled += 1;
                  controller.enqueue(new Uint8Array(1_000_000));
                },
                cancel: () => cancelled(),
              },
              { highWaterMark: 0 },
            ),
          ),
      )(request, response);
    });
    const reading = httpRequest(url).end();
    const [response] = (await once(reading, 'response')) as [{ pause: () => void; destroy: () => void }];
    response.pause();
    await full$;

    expect(pulled).toBeLessThan(50);
    response.destroy();
    await cancel$;
  });

  it('breaks the connection off when the answer breaks off', async () => {
    const url = await listen(
      toNodeListener(
        async () => new Response(new ReadableStream({ start: (controller) => controller.error(new Error('lost')) })),
      ),
    );
    await expect(fetch(url).then((response) => response.text())).rejects.toThrow();
  });
});
