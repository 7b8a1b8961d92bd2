import type { Observable } from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { DeskAsk } from '../serving/DeskAsk.js';
import type { DeskAnswer } from '../serving/readAnswer.js';
import type { RemoteConnection } from './RemoteConnection.js';
import type { RemoteMessage } from './RemoteMessage.js';

/** A session that is elsewhere; made with `fromSse`. All who subscribe share one connection. */
export interface RemoteSession {
  /**
   * All events of the session, from the first on: what was, then what comes. None is missed and none comes twice, however often the
   * connection is lost. Operators over events, such as `toConversation()` and `textDeltas()`, take them as those of a `CopilotSession`.
   *
   * They are kept for as long as somebody listens, so that whoever comes later gets them all, too.
   *
   * @stream hot · replays all · completes when the session or this end is closed · errors with ConnectionLostError, RequestRefusedError or as the session · unsubscribe closes the connection with the last who leaves
   */
  readonly events$: Observable<SessionEvent>;
  /**
   * What the session asks and nobody has answered yet, if the server has a desk for asks.
   *
   * @stream hot · replays the latest · completes and errors as `events$` · as `events$` · unsubscribe closes the connection with the last who leaves
   */
  readonly asks$: Observable<readonly DeskAsk[]>;
  /**
   * How the connection of `events$` and `asks$` stands. Listening to this opens none.
   *
   * @stream hot · replays the latest · completes with `close` · never errors · unsubscribe stops listening
   */
  readonly connection$: Observable<RemoteConnection>;
  /**
   * One prompt and what comes of it, as `session.turn` gives it: the events of that turn and no other's. It goes on across lost
   * connections, and the prompt is sent once. A page that is closed or loaded again does not unsubscribe: the turn goes on.
   *
   * @stream cold · no replay · completes with the turn's own end · errors as the turn, or with RequestRefusedError or ConnectionLostError · unsubscribe aborts the turn where the session is
   */
  readonly turn: (message: string | RemoteMessage) => Observable<SessionEvent>;
  /** Sends a prompt and resolves to its message id, without waiting for an answer. */
  readonly send: (message: string | RemoteMessage) => Promise<string>;
  /** Aborts the run in progress, whoever began it. */
  readonly abort: () => Promise<void>;
  /** Answers one of `asks$`, by its id. Resolves to false when nobody waits for it any more; rejects when it is no answer. */
  readonly answer: (id: string, value: DeskAnswer) => Promise<boolean>;
  /** Ends `events$`, `asks$` and `connection$`. The session goes on where it is, and so do turns until they are left. */
  readonly close: () => void;
}
