import type { Observable } from 'rxjs';
import type { MessageOptions } from '../protocol/MessageOptions.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { TapedSession } from '../serving/eventTape.js';

/** What is needed of a session to serve it: a `CopilotSession` has it. */
export interface ServedSession extends TapedSession {
  readonly sessionId: string;
  /**
   * One prompt and what comes of it.
   *
   * @stream cold · no replay · completes with the turn's own end · errors as the turn · unsubscribe aborts the turn
   */
  readonly turn: (message: MessageOptions) => Observable<SessionEvent>;
  readonly send: (message: MessageOptions) => Promise<string>;
  readonly abort: () => Promise<void>;
}
