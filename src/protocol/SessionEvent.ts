import type { SessionEventData } from './SessionEventData.js';

/** The name of an event whose data this package describes. */
export type SessionEventType = keyof SessionEventData;

/** What every event of a session carries around its data. */
export interface SessionEventEnvelope {
  /** A UUID; the same event delivered twice has the same id. */
  readonly id: string;
  /** ISO 8601. */
  readonly timestamp: string;
  /** The event before it in the session's history, as the runtime sees it. */
  readonly parentId: string | null;
  /** Present and true when the runtime does not keep the event: it is in no history and not repeated on resume. */
  readonly ephemeral?: boolean;
  /** The sub-agent the event comes from; absent for the main agent. */
  readonly agentId?: string;
}

/** An event of one type, with that type's data. */
export interface SessionEventOf<Type extends SessionEventType> extends SessionEventEnvelope {
  readonly type: Type;
  readonly data: SessionEventData[Type];
}

/**
 * Any event of a session: switch on `type` and `data` is typed.
 *
 * The runtime sends more types than are described here. They pass through untouched, so a `switch` needs a default branch;
 * reach one by name with `session.on('its.type')`.
 */
export type SessionEvent = { [Type in SessionEventType]: SessionEventOf<Type> }[SessionEventType];

/** An event this package has no description of. */
export interface UnknownSessionEvent extends SessionEventEnvelope {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}
