import type { Observable } from 'rxjs';

/** What a request to a model is answered with. */
export interface ModelHttpResponse {
  /** Default: 200. */
  readonly status?: number;
  /** Models that stream answer with `content-type: text/event-stream`. */
  readonly headers?: ModelHttpHeaders;
  /**
   * Default: empty. An Observable or async iterable is handed on piece by piece, as it comes; when it errors, the runtime sees a
   * broken connection, and it is unsubscribed when the runtime wants no more, as after an abort.
   */
  // eslint-disable-next-line rxjs-x/finnish -- an Observable is one of its forms
  readonly body?: ModelHttpBody;
}

/** From the name of a header to its value or values. */
export type ModelHttpHeaders = Readonly<Record<string, string | readonly string[]>>;

/** A body, whole or in pieces. */
export type ModelHttpBody = string | Uint8Array | Observable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
