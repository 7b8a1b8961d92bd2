import type { SessionEvent } from '../protocol/SessionEvent.js';
import { lastIndexWhere } from '../util/lastIndexWhere.js';
import type { Drafts } from './keepDrafts.js';

/** A history with what is on a tape. */
export interface TapedPast {
  readonly events: readonly SessionEvent[];
  /** The ids of what is in the history and may still come on the tape. */
  readonly expected: Set<string>;
}

/**
 * Puts a tape where it belongs in the history. Both have the same order, the tape has no gaps, and their kept events say where they
 * meet: an ephemeral one may be sent again with its old id, seen on protocol 2. Kept events that are never sent stay in their place.
 *
 * @param drafts - What the tape has forgotten of texts in progress. The history of protocol 3 has no pieces of text; that of
 *   protocol 2 has all of them, and they give way.
 */
export function mergeTape(past: readonly SessionEvent[], drafts: Drafts, taped: readonly SessionEvent[]): TapedPast {
  const ids = new Set(taped.map(({ id }) => id));
  const texts = new Set(drafts.map(textOf));
  const isMissing = (event: SessionEvent) => !ids.has(event.id) && !texts.has(textOf(event) ?? event.id);
  const isMeeting = ({ id, ephemeral }: SessionEvent) => ephemeral !== true && ids.has(id);
  const lastMeeting = lastIndexWhere(past, isMeeting);
  if (lastMeeting === -1) {
    // A kept event on the tape that is not in the history is newer: so nothing in that can still come.
    const isOver = taped.some(({ ephemeral }) => ephemeral !== true);
    return {
      events: [...past.filter(isMissing), ...drafts, ...taped],
      expected: new Set(isOver ? [] : past.map(({ id }) => id)),
    };
  }
  const events: SessionEvent[] = [];
  const rest = [...drafts, ...taped];
  for (const event of past.slice(0, lastMeeting + 1)) {
    if (isMeeting(event)) events.push(...rest.splice(0, rest.findIndex(({ id }) => id === event.id) + 1));
    else if (isMissing(event)) events.push(event);
  }
  const ahead = past.slice(lastMeeting + 1).filter(isMissing);
  return { events: [...events, ...rest, ...ahead], expected: new Set(ahead.map(({ id }) => id)) };
}

/** The text that an event is a piece of; undefined when it is none. */
function textOf({ type, data }: SessionEvent): string | undefined {
  if (type === 'assistant.message_delta') return data.messageId;
  return type === 'assistant.reasoning_delta' ? data.reasoningId : undefined;
}
