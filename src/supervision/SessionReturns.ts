import type { Observable } from 'rxjs';
import type { ConnectionLostError } from '../errors/ConnectionLostError.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { createRouter } from '../util/createRouter.js';

/** How a session has come back on a new connection, if it has. */
export type SessionReturn =
  | {
      readonly history: readonly SessionEvent[];
      /** Whether the session began here, so that all of its history is to be seen. */
      readonly isOwn: boolean;
    }
  | { readonly error: ConnectionLostError };

/** The sessions that are not back yet on a new connection. */
export class SessionReturns {
  readonly #awaited = new Set<string>();
  readonly #returns = createRouter<string, SessionReturn>();

  expect(sessionId: string): void {
    this.#awaited.add(sessionId);
  }

  isExpected(sessionId: string): boolean {
    return this.#awaited.has(sessionId);
  }

  tell(sessionId: string, how: SessionReturn): void {
    this.#awaited.delete(sessionId);
    this.#returns.route(sessionId, how);
  }

  /** The connection is gone before they were back. */
  clear(): void {
    this.#awaited.clear();
  }

  /**
   * How a session comes back, each time it does.
   *
   * @stream hot · no replay · never completes · never errors · unsubscribe stops listening
   */
  of(sessionId: string): Observable<SessionReturn> {
    return this.#returns.select(sessionId);
  }
}
