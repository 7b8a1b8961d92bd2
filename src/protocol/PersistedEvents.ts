import type { SessionEvent } from './SessionEvent.js';

/** One page of what the runtime keeps of a session. */
export interface PersistedEvents {
  /** In the order in which they happened. */
  readonly events: readonly SessionEvent[];
  /** Where the next page begins. */
  readonly cursor: string;
  readonly hasMore: boolean;
  /** `expired`: the cursor is of no page, and no event is given. */
  readonly cursorStatus?: 'ok' | 'expired';
}

/** How kept events are read. */
export interface ReadEventsOptions {
  /** `forward` (default): the oldest first; `backward`: the latest first. */
  readonly direction?: 'forward' | 'backward';
  /** How many are fetched with one call. Default 500. */
  readonly pageSize?: number;
}
