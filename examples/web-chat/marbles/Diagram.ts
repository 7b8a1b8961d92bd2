import type { Marble } from './Marble.js';

/** What the inspector knows: the latest marbles, oldest first, in bounded number. */
export interface Diagram {
  readonly marbles: readonly Marble[];
  /** How many were let go. */
  readonly forgotten: number;
  /** The runtime tells of asks by events, as protocol 3 does: then these are drawn, and not the asks of the desk. */
  readonly eventsTellOfAsks: boolean;
}

export const emptyDiagram: Diagram = { marbles: [], forgotten: 0, eventsTellOfAsks: false };
