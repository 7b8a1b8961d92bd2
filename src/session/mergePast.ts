import type { SessionEvent } from '../protocol/SessionEvent.js';

/** A history, with what was heard meanwhile in its place. */
export interface MergedPast {
  readonly events: readonly SessionEvent[];
  /** The ids of what is in the history and may still be heard. */
  readonly expected: Set<string>;
}

/**
 * Puts the events that were heard before a history arrived where they belong in it. Both have the same order, so the first
 * event that is in both says where.
 */
export function mergePast(past: readonly SessionEvent[], heard: readonly SessionEvent[]): MergedPast {
  const heardIds = new Set(heard.map(({ id }) => id));
  const meeting = past.findIndex(({ id }) => heardIds.has(id));
  if (meeting === -1) {
    // Something that is kept, and not in the history, is newer: so nothing in that can still come.
    const isOver = heard.some(({ ephemeral }) => ephemeral !== true);
    return { events: [...past, ...heard], expected: new Set(isOver ? [] : past.map(({ id }) => id)) };
  }
  const ahead = past.slice(meeting).filter(({ id }) => !heardIds.has(id));
  return { events: [...past.slice(0, meeting), ...heard, ...ahead], expected: new Set(ahead.map(({ id }) => id)) };
}
