import type { Diagram } from '../../marbles/Diagram.js';
import type { Layout } from '../../marbles/layOut.js';
import type { Marble } from '../../marbles/Marble.js';

/** What is to be drawn, and how much of it can be seen. */
export interface Paper {
  readonly diagram: Diagram;
  readonly layout: Layout;
  readonly width: number;
  readonly height: number;
  /** How far it is scrolled. */
  readonly left: number;
  /** What lasts until now ends here. */
  readonly now: number;
  readonly chosen: Marble | undefined;
  readonly colour: (name: string) => string;
}

/** Left of it are the names of the lanes. */
export const namesWidth = 78;
export const laneHeight = 38;
/** Room on the right, for marbles at the very end. */
export const margin = 110;
export const radius = 7;
