import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { firstValueFrom, map, switchMap, take, toArray } from 'rxjs';
import type { ModelHttpRequest } from '../../src/protocol/ModelHttpRequest.js';
import { proxyModelRequest } from '../../src/responders/proxyModelRequest.js';
import { unusedPort } from '../support/loopback.js';

interface Heard {
  readonly incoming: IncomingMessage;
  readonly body: Buffer;
}

const close: (() => void)[] = [];
afterEach(() => {
  for (const step of close.splice(0)) step();
});

async function serverOf(answer: (response: ServerResponse, heard: Heard) => void) {
  const heard: Heard[] = [];
  const server = createServer((incoming, response) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      heard.push({ incoming, body: Buffer.concat(parts) });
      answer(response, heard.at(-1)!);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` };
}

function requestTo(url: string, changes: Partial<ModelHttpRequest> = {}): ModelHttpRequest {
  const headers: Readonly<Record<string, string>> = {
    authorization: 'Bearer secret',
    'x-kept': 'yes',
    host: 'elsewhere',
    connection: 'close',
    'content-length': '999',
    'content-encoding': 'x-own',
  };
  return {
    id: '1',
    method: 'POST',
    url,
    headerNames: Object.keys(headers),
    header: (name) => headers[name],
    body: '{"a":1}',
    json: () => ({ a: 1 }),
    ...changes,
  };
}

const textOf = (
  request: ModelHttpRequest,
  ...changes: Parameters<typeof proxyModelRequest> extends [unknown, ...infer R] ? R : never
) =>
  firstValueFrom(
    proxyModelRequest(request, ...changes).pipe(
      switchMap(({ body, ...head }) =>
        body.pipe(
          toArray(),
          map((parts) => ({ ...head, text: Buffer.concat(parts).toString() })),
        ),
      ),
    ),
  );

describe('proxyModelRequest', () => {
  it('sends a request on as it is, but for what belongs to the connection', async () => {
    const { heard, url } = await serverOf((response) => {
      response.writeHead(201, { 'x-answer': '42', 'content-type': 'text/plain' }).end('Hello');
    });

    const { status, headers, text } = await textOf(requestTo(url));

    expect([status, text]).toEqual([201, 'Hello']);
    expect(headers).toMatchObject({ 'x-answer': '42', 'content-type': 'text/plain' });
    expect(headers).not.toHaveProperty('content-length');
    const [{ incoming, body } = {} as Heard] = heard;
    expect([incoming.method, incoming.url, body.toString()]).toEqual(['POST', '/v1', '{"a":1}']);
    expect(incoming.headers).toMatchObject({ authorization: 'Bearer secret', 'x-kept': 'yes', 'content-length': '7' });
    expect(incoming.headers.host).not.toBe('elsewhere');
    expect(incoming.headers).not.toHaveProperty('content-encoding');
  });

  it('sends it with changes', async () => {
    const { heard, url } = await serverOf((response) => response.end());

    await textOf(requestTo('http://nowhere.invalid'), {
      url: `${url}/other`,
      body: 'new',
      headers: { 'X-Kept': undefined, Authorization: 'Bearer other', 'x-new': '1' },
    });

    const [{ incoming, body } = {} as Heard] = heard;
    expect([incoming.url, body.toString()]).toEqual(['/v1/other', 'new']);
    expect(incoming.headers).toMatchObject({ authorization: 'Bearer other', 'x-new': '1' });
    expect(incoming.headers).not.toHaveProperty('x-kept');
  });

  it('sends bytes as they came, with their encoding', async () => {
    const { heard, url } = await serverOf((response) => response.end());

    await textOf(requestTo(url, { bytes: new Uint8Array([255, 0, 1]), body: '?' }));

    const [{ incoming, body } = {} as Heard] = heard;
    expect([...body]).toEqual([255, 0, 1]);
    expect(incoming.headers['content-encoding']).toBe('x-own');
  });

  it('sends no body with a GET', async () => {
    const { heard, url } = await serverOf((response) => response.end('[]'));

    expect((await textOf(requestTo(url, { method: 'GET', body: '' }))).text).toBe('[]');
    expect(heard[0]?.incoming.method).toBe('GET');
  });

  it('hands pieces on as they come, and closes the connection when it is left', async () => {
    let closed: Promise<void> | undefined;
    const { url } = await serverOf((response) => {
      closed = new Promise((resolve) => response.on('close', () => resolve()));
      response.write('first');
    });

    const first = await firstValueFrom(
      proxyModelRequest(requestTo(url)).pipe(
        switchMap(({ body }) => body),
        take(1),
      ),
    );

    expect(Buffer.from(first).toString()).toBe('first');
    await closed;
  });

  it('closes the connection when it is left before the answer', async () => {
    let arrived: (closed: Promise<void>) => void = () => undefined;
    const asked = new Promise<{ closed: Promise<void> }>((resolve) => (arrived = (closed) => resolve({ closed })));
    const { url } = await serverOf((response) => {
      arrived(new Promise((resolve) => response.on('close', () => resolve())));
    });

    const subscription = proxyModelRequest(requestTo(url)).subscribe();
    const { closed } = await asked;
    subscription.unsubscribe();

    await closed;
  });

  it('errors in the body when the connection breaks', async () => {
    const { url } = await serverOf((response) => {
      response.write('Half', () => response.destroy());
    });

    await expect(textOf(requestTo(url))).rejects.toThrow();
  });

  it('gives a status 502 when nobody is there', async () => {
    const { status, text } = await textOf(requestTo(`http://127.0.0.1:${await unusedPort()}/v1`));

    expect(status).toBe(502);
    expect(text).toContain('The model could not be reached: fetch failed');
    expect(text).toContain('ECONNREFUSED');
    expect(text).not.toContain('secret');
  });
});
