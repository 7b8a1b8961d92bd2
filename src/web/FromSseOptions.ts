import type { RestartPolicy } from '../supervision/RestartPolicy.js';
import type { Fetch } from './fetchText.js';

/** How a session elsewhere is reached. */
export interface FromSseOptions {
  /** Goes with every request, such as an `authorization`. A function is asked before each. */
  readonly headers?: RequestHeaders | (() => RequestHeaders | PromiseLike<RequestHeaders>);
  /** Whether cookies go with requests to another origin: as with `fetch`. */
  readonly credentials?: 'omit' | 'same-origin' | 'include';
  /** Makes the requests. Default: the global `fetch`. */
  readonly fetch?: Fetch;
  /** What is done about a lost connection. Default: back-off, from 100 ms to 10 seconds, for ever. */
  readonly reconnect?: RestartPolicy;
  /** A server that says nothing for so long is taken for gone, in milliseconds. More than its `heartbeatMs`. Default 45,000. */
  readonly silenceMs?: number;
}

/** Headers of a request, by name. */
export type RequestHeaders = Readonly<Record<string, string>>;
