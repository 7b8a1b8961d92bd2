import { pullFrom } from '../util/pullFrom.js';
import type { RequestHandler } from './withAccess.js';

/** What is needed of a request of `node:http`, express or the like. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  /** The URL before express took off where the listener is mounted. */
  readonly originalUrl?: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** What a body parser before us has made of the body. */
  readonly body?: unknown;
}

/** What is needed of a response of `node:http`, express or the like. */
export interface NodeResponse {
  statusCode: number;
  /** Sets a header; several values become as many lines. */
  readonly setHeader: (name: string, value: string | string[]) => unknown;
  /** Sends status and headers, before there is a body. */
  readonly flushHeaders: () => void;
  /** Sends a piece of the body; false when the reader is behind. */
  readonly write: (chunk: Uint8Array) => boolean;
  /** Ends the body. */
  readonly end: () => unknown;
  /** Breaks the connection off. */
  readonly destroy: () => unknown;
  /** Listens to the next event of a name, such as `drain`. */
  readonly once: (event: string, listener: () => void) => unknown;
}

/** A listener of `node:http`, and a handler of express. */
export type NodeListener = (request: NodeRequest, response: NodeResponse) => void;

/**
 * A web-standard handler as a listener of `node:http` or a handler of express. It waits for slow readers, and a reader that goes
 * away cancels the response.
 *
 * @example
 * ```ts
 * import { toNodeListener } from 'copilot-rx/web';
 * import { createServer } from 'node:http';
 *
 * createServer(toNodeListener(async (request) => new Response(`You asked for ${request.url}.`))).listen(3000, '127.0.0.1');
 * ```
 */
export function toNodeListener(handler: RequestHandler): NodeListener {
  return (request, response) => {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    answer(handler, request, response, gone.signal).catch(() => {
      // The reader left, or its body broke off: the connection is of no more use.
      response.destroy();
    });
  };
}

async function answer(handler: RequestHandler, request: NodeRequest, response: NodeResponse, gone: AbortSignal) {
  const made = await handler(toRequest(request, gone));
  response.statusCode = made.status;
  for (const [name, value] of made.headers) if (name !== 'set-cookie') response.setHeader(name, value);
  const cookies = made.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.flushHeaders();
  if (made.body !== null) await send(made.body, response, gone);
  response.end();
}

async function send(body: ReadableStream<Uint8Array>, response: NodeResponse, gone: AbortSignal): Promise<void> {
  const reader = body.getReader();
  let goOn: () => void = () => undefined;
  const leave = () => {
    reader.cancel().catch(() => undefined);
    goOn();
  };
  gone.addEventListener('abort', leave);
  if (gone.aborted) leave();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    if (response.write(piece.value)) continue;
    await new Promise<void>((resolve) => {
      goOn = resolve;
      if (gone.aborted) resolve();
      else response.once('drain', resolve);
    });
  }
}

function toRequest(request: NodeRequest, signal: AbortSignal): Request {
  const { method = 'GET', url = '/', originalUrl = url } = request;
  const headers = new Headers();
  for (const [name, values] of Object.entries(request.headers)) {
    if (name.startsWith(':')) continue;
    for (const value of [values ?? []].flat()) headers.append(name, value);
  }
  // HTTP/2 has it under another name. Who names no host does not get in as this machine.
  const host = headers.get('host') ?? request.headers[':authority'] ?? 'unnamed.invalid';
  // Put together, not resolved: a path such as `//other.com` would name another host.
  const address = `http://${String(host)}${originalUrl.startsWith('/') ? originalUrl : '/'}`;
  const body = method === 'GET' || method === 'HEAD' ? null : bodyOf(request);
  // A body that is streamed needs `duplex`, which the types of browsers do not know.
  const init: RequestInit & { duplex: 'half' } = { method, headers, body, signal, duplex: 'half' };
  return new Request(address, init);
}

/** The body as it comes, or what somebody else has made of it. */
function bodyOf(request: NodeRequest): ReadableStream<Uint8Array> | string {
  if (request.body === undefined) return pullFrom(request);
  return typeof request.body === 'string' ? request.body : JSON.stringify(request.body);
}
