import type { Observable } from 'rxjs';
import type { ModelHttpRequest } from '../protocol/ModelHttpRequest.js';
import type { ModelHttpResponse } from '../protocol/ModelHttpResponse.js';

/** What the requests of a runtime to its models are answered by, in place of the network. */
export interface ModelTrafficPorts {
  /**
   * Answers one request.
   *
   * @stream cold · no replay · emits the response · errors with what kept it from answering · unsubscribe: the runtime wants no answer any more
   */
  readonly answer: (request: ModelHttpRequest) => Observable<ModelHttpResponse>;
  /** A response broke off, or could not be handed over. */
  readonly onFailure: (error: unknown) => void;
  /** The longest body that is kept in memory, in bytes: of a request, and of what waits to be handed over. */
  readonly maxBodyBytes: number;
}

/**
 * Takes over the requests that a runtime makes to its models.
 *
 * @stream cold · no replay · emits once it has them, and never completes by itself · errors with UnsupportedByRuntimeError, RpcError or ConnectionLostError · unsubscribe stops what is being answered
 */
export type ModelTraffic = (ports: ModelTrafficPorts) => Observable<void>;
