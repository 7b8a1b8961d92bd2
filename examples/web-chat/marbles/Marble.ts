/** The feeds of a session, as lanes of the inspector. */
export const laneNames = ['messages', 'deltas', 'reasoning', 'tools', 'asks', 'agents', 'idle', 'errors'] as const;

export type LaneName = (typeof laneNames)[number];

/** Something that came on a feed, or that lasted for a while. */
export interface Marble {
  /** Tells it from the others. */
  readonly id: string;
  readonly lane: LaneName;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** For what lasts: when it ended, or `undefined` while it goes on. Points in time have none. */
  readonly span?: { readonly end: number | undefined };
  readonly label: string;
  /** It failed, or was denied. */
  readonly isBad: boolean;
  /** It is of a sub-agent. */
  readonly isOfAgent: boolean;
  /** What hovering shows: the event, or the ask. For what lasts, first and last. */
  readonly shows: readonly unknown[];
}
