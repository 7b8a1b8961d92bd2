import type { Observable } from 'rxjs';
import type { SessionConfig } from '../session/SessionConfig.js';
import type { AgUiSession } from './AgUiSession.js';

/** What is needed of a `CopilotClient`. */
export interface AgUiClient {
  /**
   * Makes a session.
   *
   * @stream cold · no replay · emits the session and completes when it is closed · errors when it cannot be made, or is lost · unsubscribe closes the session
   */
  readonly session$: (config?: SessionConfig) => Observable<AgUiSession>;
  /**
   * Opens a session of before.
   *
   * @stream cold · no replay · emits the session and completes when it is closed · errors when it cannot be opened, or is lost · unsubscribe closes the session
   */
  readonly resume$: (sessionId: string, config?: SessionConfig) => Observable<AgUiSession>;
  /** The sessions that are kept. */
  readonly listSessions: () => Promise<readonly { readonly sessionId: string }[]>;
}
