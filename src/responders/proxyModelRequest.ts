import { Observable, of } from 'rxjs';
import type { ModelHttpRequest } from '../protocol/ModelHttpRequest.js';
import type { ModelHttpResponse } from '../protocol/ModelHttpResponse.js';
import { messageOf } from '../util/messageOf.js';

/** What is to be different in a request that is sent on. */
export interface ModelRequestChanges {
  readonly url?: string;
  /** Headers to set, or to leave out where the value is `undefined`. Names in any case. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

/** What the model has answered; the body comes in pieces as the model sends them. */
export interface ProxiedModelResponse extends ModelHttpResponse {
  readonly status: number;
  /**
   * The body, which can be read once.
   *
   * @stream cold · no replay · completes with the response · errors when the connection breaks · unsubscribe closes the connection
   */
  // eslint-disable-next-line rxjs-x/finnish -- the name it has where it may also be a text
  readonly body: Observable<Uint8Array>;
}

/**
 * Sends a request to its model, as it is or with changes. A model that cannot be reached gives a status 502, which the runtime
 * takes for a passing failure and tries again.
 *
 * @stream cold · no replay · emits the response when its head has come, and completes · never errors, but the body errors when the connection breaks · unsubscribe closes the connection
 * @example
 * ```ts
 * import { CopilotClient, proxyModelRequest } from 'copilot-rx';
 *
 * const client = new CopilotClient({
 *   onModelRequest: (request) => proxyModelRequest(request, { headers: { 'x-team': 'tools' } }),
 * });
 * ```
 */
export function proxyModelRequest(
  request: ModelHttpRequest,
  changes: ModelRequestChanges = {},
): Observable<ProxiedModelResponse> {
  return new Observable((subscriber) => {
    const connection = new AbortController();
    let isHandedOver = false;
    fetch(changes.url ?? request.url, { ...initOf(request, changes), signal: connection.signal }).then(
      (response) => {
        isHandedOver = true;
        subscriber.next({
          status: response.status,
          headers: headersOf(response),
          body: bodyOf(response, connection),
        });
        subscriber.complete();
      },
      (error: unknown) => {
        subscriber.next(unreachable(error));
        subscriber.complete();
      },
    );
    return () => {
      if (!isHandedOver) connection.abort();
    };
  });
}

/** Of one connection, not of the request; and those that `fetch` makes anew. */
const ofTheConnection = new Set([
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

function initOf(request: ModelHttpRequest, changes: ModelRequestChanges) {
  // What is bytes may be encoded in some way that the header tells of.
  const isAsItCame = changes.body === undefined && request.bytes !== undefined;
  const headers = new Headers();
  for (const name of request.headerNames) {
    if (!ofTheConnection.has(name) || (isAsItCame && name === 'content-encoding')) {
      headers.set(name, request.header(name) ?? '');
    }
  }
  for (const [name, value] of Object.entries(changes.headers ?? {})) {
    if (value === undefined) headers.delete(name);
    else headers.set(name, value);
  }
  const body = isAsItCame ? new Uint8Array(request.bytes) : (changes.body ?? request.body);
  return { method: request.method, headers, body: /^(GET|HEAD)$/i.test(request.method) ? null : body };
}

/** Without what `fetch` has undone, such as a compression. */
function headersOf({ headers }: Response): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => !ofTheConnection.has(name)));
}

/** The rest of a response, as it comes. */
function bodyOf({ body }: Response, connection: AbortController): Observable<Uint8Array> {
  return new Observable((subscriber) => {
    const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = body?.getReader();
    const read = async () => {
      for (;;) {
        const part = await reader?.read();
        if (part === undefined || part.done) return;
        subscriber.next(part.value);
      }
    };
    read().then(
      () => subscriber.complete(),
      (error: unknown) => subscriber.error(error),
    );
    return () => connection.abort();
  });
}

function unreachable(error: unknown): ProxiedModelResponse {
  // `fetch` says why in the cause.
  const cause = typeof error === 'object' && error !== null && 'cause' in error ? `: ${messageOf(error.cause)}` : '';
  const message = `The model could not be reached: ${messageOf(error)}${cause}`;
  const badGateway: ProxiedModelResponse = {
    status: 502,
    headers: { 'content-type': 'application/json' },
    body: of(new TextEncoder().encode(JSON.stringify({ error: { message } }))),
  };
  return badGateway;
}
