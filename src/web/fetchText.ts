import { Observable } from 'rxjs';
import { RequestRefusedError } from '../errors/RequestRefusedError.js';
import { errorOf } from '../serving/ErrorData.js';
import { readFields } from '../util/readFields.js';

/** Makes a request. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * The text of an answer, as it comes; the first is empty and tells that the answer has begun. Bytes of one character may come apart.
 * An answer without content (204) has none, and completes.
 *
 * @stream cold · no replay · completes with the answer · errors with RequestRefusedError or what else the server tells, or as `fetch` · unsubscribe breaks the request off
 */
export function fetchText(request: (signal: AbortSignal) => Promise<Response>): Observable<string> {
  return new Observable((subscriber) => {
    const leave = new AbortController();
    const read = async () => {
      const response = await request(leave.signal);
      if (!response.ok) throw await refusalOf(response);
      if (response.status !== 204) {
        checkType(response);
        subscriber.next('');
        await readText(response.body, (text) => subscriber.next(text));
      }
      subscriber.complete();
    };
    read().catch((error: unknown) => subscriber.error(error));
    return () => leave.abort();
  });
}

/** What a server says of a request that it did not do. */
export async function refusalOf(response: Response): Promise<Error> {
  const body: unknown = await response.json().catch(() => undefined);
  const { error } = readFields(body);
  return error === undefined
    ? new RequestRefusedError(response.status, `The server answers with status ${response.status}.`)
    : errorOf(error);
}

function checkType(response: Response): void {
  const type = response.headers.get('content-type') ?? 'none';
  if (type.startsWith('text/event-stream')) return;
  throw new RequestRefusedError(
    404,
    `Server-sent events were expected, and ${type.slice(0, 100)} came. Is a session served at this URL?`,
  );
}

async function readText(body: ReadableStream<Uint8Array> | null, onText: (text: string) => void): Promise<void> {
  if (body === null) return;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    onText(decoder.decode(piece.value, { stream: true }));
  }
}
