import type { Observable } from 'rxjs';
import type { ConnectionLostError } from '../errors/ConnectionLostError.js';
import type { Answer } from '../protocol/Answer.js';
import type { Ask } from '../protocol/Ask.js';
import type { Method, Params, Result } from '../protocol/Methods.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { SessionLifecycleEvent } from '../protocol/SessionLifecycleEvent.js';

/**
 * All that a session needs of the outside world, whatever the protocol version. One order holds for everything that comes
 * from here: events, results and notifications reach subscribers in the order in which the runtime wrote them.
 */
export interface Wire {
  /** The protocol's version: for diagnostics, never for an `if`. */
  readonly version: number;
  /**
   * Calls a method of the runtime.
   *
   * @stream cold · no replay · emits the result and completes · errors with UnsupportedByRuntimeError, RpcError or ConnectionLostError · unsubscribe cancels the request
   */
  readonly call: <M extends Method>(method: M, params: Params<M>) => Observable<Result<M>>;
  /**
   * The events of one session, routed by a look-up: listening costs the other sessions nothing.
   *
   * @stream hot · no replay · completes when the connection is closed on purpose · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly events: (sessionId: string) => Observable<SessionEvent>;
  /**
   * What the runtime asks of a session's host: parsed, and the same for all protocol versions. Asks that nobody listens for
   * get their safe default at once, so nothing hangs.
   *
   * @stream hot · no replay · completes when the connection is closed on purpose · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly asks: (sessionId: string) => Observable<Ask>;
  /**
   * The ids of asks whose answer nobody waits for any more: aborted, or answered elsewhere.
   *
   * @stream hot · no replay · completes when the connection is closed on purpose · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly withdrawn: (sessionId: string) => Observable<string>;
  /**
   * Hands an answer to the runtime. An answer that comes too late is none, and no error.
   *
   * @stream cold · no replay · completes when the answer is delivered · errors with RpcError or ConnectionLostError · unsubscribe cancels a delivery in progress
   */
  readonly answer: (answer: Answer) => Observable<never>;
  /**
   * What happens to sessions, of this client or another.
   *
   * @stream hot · no replay · completes when the connection is closed on purpose · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly lifecycle$: Observable<SessionLifecycleEvent>;
  /**
   * How the connection ends; emits nothing.
   *
   * @stream hot · replays the end · completes when the connection is closed on purpose · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly closed$: Observable<never>;
  /**
   * Why what was in progress has failed, on a wire that outlives its connections: prompts that were sent, calls, requests. Feeds
   * go on. A wire without it ends with its connection.
   *
   * @stream hot · no replay · completes when the connection is closed on purpose · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly interrupted$?: Observable<ConnectionLostError>;
}
