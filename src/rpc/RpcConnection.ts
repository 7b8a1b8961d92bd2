import type { Observable } from 'rxjs';
import type { Diagnostic } from '../protocol/Diagnostic.js';

/** A JSON-RPC connection, as streams. Everything that arrives is handed on in the order in which it was written. */
export interface RpcConnection {
  /**
   * Sends a request.
   *
   * @stream cold · no replay · emits the result and completes · errors with RpcError or ConnectionLostError · unsubscribe sends `$/cancelRequest`
   */
  readonly call: (method: string, params: object) => Observable<unknown>;
  /**
   * The parameters of one kind of notification.
   *
   * @stream hot · no replay · completes when the connection is closed on purpose · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly notifications: (method: string) => Observable<unknown>;
  /**
   * The other side's requests of one kind. A kind that nobody listens to is refused at once (-32601), so nothing hangs.
   *
   * @stream hot · no replay · completes when the connection is closed on purpose · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly requests: (method: string) => Observable<RpcRequest>;
  /**
   * How the connection ends; emits nothing.
   *
   * @stream hot · replays the end · completes when the connection is closed on purpose · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly closed$: Observable<never>;
  /**
   * Frames that were left out, complaints of the RPC library, and what is reported.
   *
   * @stream hot · no replay · completes with the connection · never errors · unsubscribe stops listening
   */
  readonly diagnostics$: Observable<Diagnostic>;
  /** Adds to `diagnostics$`. */
  readonly report: (diagnostic: Diagnostic) => void;
}

/** A request of the other side, waiting for its answer. The first answer counts; later ones are ignored. */
export interface RpcRequest {
  readonly params: unknown;
  readonly answer: (result: unknown) => void;
  readonly refuse: (rpcCode: number, reason: string) => void;
}
