import type { Observable } from 'rxjs';
import { readFields } from '../util/readFields.js';
import type { Fields } from '../util/readFields.js';
import type { FromSseOptions } from './FromSseOptions.js';
import type { WebRequest } from './WebRequest.js';
import { fetchText, refusalOf } from './fetchText.js';

/** The requests that a served session takes. */
export interface Requests {
  /**
   * The text of the session's events, behind a cursor.
   *
   * @stream cold · no replay · completes with the answer · errors as the request · unsubscribe breaks the request off
   */
  readonly read: (cursor: string | undefined) => Observable<string>;
  /**
   * The text of what a request gives, behind a cursor.
   *
   * @stream cold · no replay · completes with the answer · errors as the request · unsubscribe breaks the request off
   */
  readonly follow: (request: WebRequest, cursor: string | undefined) => Observable<string>;
  /** Posts, and resolves to the answer's fields. It is not broken off when the page goes away meanwhile. */
  readonly post: (request: WebRequest) => Promise<Fields>;
}

/** Makes {@link Requests} to a URL. */
export function createRequests(url: string, options: FromSseOptions): Requests {
  const { headers = {}, credentials = 'same-origin', fetch = fetchGlobally } = options;
  const ask = async (more: Readonly<Record<string, string>>, init: RequestInit): Promise<Response> => {
    const own = await (typeof headers === 'function' ? headers() : headers);
    return fetch(url, { ...init, credentials, headers: { ...own, ...more } });
  };
  const behind = (cursor: string | undefined) => (cursor === undefined ? {} : { 'last-event-id': cursor });
  const json = { 'content-type': 'application/json' };
  return {
    read: (cursor) => fetchText((signal) => ask({ ...behind(cursor), accept: 'text/event-stream' }, { signal })),
    follow: (request, cursor) =>
      fetchText((signal) =>
        ask({ ...behind(cursor), ...json }, { method: 'POST', body: JSON.stringify(request), signal }),
      ),
    post: async (request) => {
      const response = await ask(json, { method: 'POST', body: JSON.stringify(request), keepalive: isShort(request) });
      if (!response.ok) throw await refusalOf(response);
      return readFields(await response.json());
    },
  };
}

/** Looked up when it is needed: it may be put in its place later. */
function fetchGlobally(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, init);
}

/** Browsers keep no more than 64 kB alive, and refuse more; what is longer is a prompt, and not a farewell. */
function isShort({ type }: WebRequest): boolean {
  return type !== 'send' && type !== 'answer';
}
