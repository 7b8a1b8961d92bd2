import type { Observable } from 'rxjs';
import type { SessionEvent, SessionEventType } from '../protocol/SessionEvent.js';

/** Some events of a session's log, in the order in which they happened. */
export interface EventPage {
  readonly events: readonly SessionEvent[];
  /** Where the next page begins: keep it to go on later, even in another process. Opaque. */
  readonly cursor: string;
  /** Whether more is there to be read at once. */
  readonly hasMore: boolean;
  /**
   * `expired`: the runtime does not know the cursor it was given, and began again with the start of the history. Then the
   * events may have been seen before; their ids tell.
   */
  readonly cursorStatus: 'ok' | 'expired';
}

/** What to read of a session's log. */
export interface ReadEventsOptions {
  /** Where to begin: a page's cursor, or that of `session.call('session.eventLog.tail')` for now. Default: the start of the history. */
  readonly cursor?: string;
  /** How many events a page holds at most: 1 to 1,000. Default 200. */
  readonly max?: number;
  /** Go on with what is to come, as long as the session is open. Default true; false ends where the log ends. */
  readonly live?: boolean;
  /** Only events of these types. Default: all. */
  readonly types?: readonly SessionEventType[];
  /** Whether to read events, too, that are in no history, such as deltas. Default true. */
  readonly includeEphemeral?: boolean;
}

/** What is read from: a `CopilotSession`. */
export interface EventLog {
  /** @stream cold · no replay · emits a page and completes · errors with UnsupportedByRuntimeError, RpcError or ConnectionLostError · unsubscribe cancels the request */
  call(method: 'session.eventLog.read', params: EventLogParams): Observable<EventPage>;
  /** @stream hot · no replay · completes when the session is closed · errors with ConnectionLostError · unsubscribe stops listening */
  readonly idle$: Observable<unknown>;
}

/** The parameters of `session.eventLog.read`. */
export interface EventLogParams {
  readonly cursor?: string;
  readonly max?: number;
  readonly waitMs?: number;
  readonly types?: readonly string[];
  readonly includeEphemeral?: boolean;
}
