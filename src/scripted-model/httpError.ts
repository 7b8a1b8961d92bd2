import type { EndingChunk } from './ModelChunk.js';

/**
 * The model refuses the request with an HTTP status. It must come before anything else of the reply.
 *
 * Know how the runtime takes it: it asks again after 401, 429 and 5xx, up to five times within some 15 seconds, each a request
 * to your script. It gives up at once on 400, 404 and 422, when `retryAfterSeconds` is long, and when `retry` is false.
 *
 * @example
 * ```ts
 * import { httpError, inOrder, startScriptedModel } from 'copilot-rx/scripted-model';
 *
 * const recovers = inOrder(httpError(429, { message: 'Slow down.', retryAfterSeconds: 1 }), 'Here I am.');
 * await using model = await startScriptedModel(recovers);
 * ```
 */
export function httpError(
  status: number,
  { message = `Scripted error ${status}`, retryAfterSeconds, retry, headers = {} }: HttpErrorOptions = {},
): EndingChunk {
  const advice = {
    ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
    ...(retry === undefined ? {} : { 'x-should-retry': String(retry) }),
  };
  return { type: 'httpError', status, message, headers: { ...headers, ...advice } };
}

/** What goes with the status of an `httpError`. */
export interface HttpErrorOptions {
  /** The text of the error, which the session shows. */
  readonly message?: string;
  /** Sent as the `retry-after` header. */
  readonly retryAfterSeconds?: number;
  /** Sent as the `x-should-retry` header: `false` makes the runtime give up at once. Default: not sent. */
  readonly retry?: boolean;
  /** Further response headers. */
  readonly headers?: Readonly<Record<string, string>>;
}
