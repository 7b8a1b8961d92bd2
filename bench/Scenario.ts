import type { Contestant } from './Contestant.js';
import type { ContestantName } from './contestants.js';

/** One thing that is measured of each contestant, in a process of its own per round. */
export interface Scenario {
  /** How many events, round trips or sessions a round takes; without `quick`, the quick form leaves the scenario out. */
  readonly amount: { readonly full: number; readonly quick?: number };
  /** What it finds out, by name. */
  readonly figures: Readonly<Record<string, Figure>>;
  /** How often at most; for what is the same every time. */
  readonly rounds?: number;
  /** Who takes part; default: all. */
  readonly contestants?: readonly ContestantName[];
  readonly measure: (contestant: Contestant, amount: number) => Promise<Measured>;
}

/** A number for each figure that the contestant has. */
export type Measured = Readonly<Record<string, number>>;

/** A row of the table. */
export interface Figure {
  readonly title: string;
  readonly unit: string;
  readonly better: 'more' | 'less';
  /** What ours is to reach: as a ratio to another's figure, or as a figure. */
  readonly target?: { readonly official?: number; readonly bare?: number; readonly ours?: number };
}
