import type { Observable } from 'rxjs';
import type { MessageOptions } from '../protocol/MessageOptions.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { CopilotSession } from '../session/CopilotSession.js';
import type { CopilotUIMessage } from './CopilotUIMessage.js';
import type { UIMessageStreamOptions } from './UIMessageStreamOptions.js';

/** What a chat needs of a session. */
export type ChatSession = Pick<CopilotSession, 'sessionId' | 'turn' | 'getMessages'>;

/** How a session answers as a chat. */
export interface ChatOptions extends Pick<UIMessageStreamOptions, 'resetStep' | 'errorText'> {
  /**
   * Makes a turn of a message of the user's. Default: `session.turn(prompt)`. Here is the place for time limits and the like, and for
   * what the page sends along, which is in the message's `metadata`.
   */
  readonly turn?: (session: ChatSession, prompt: MessageOptions, message: CopilotUIMessage) => Observable<SessionEvent>;
  /** How long a turn that waits is held for an answer, in milliseconds. Default 10 minutes; then it is aborted. */
  readonly holdMs?: number;
}
