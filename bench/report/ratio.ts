import type { ContestantName } from '../contestants.js';
import { median } from '../median.js';
import type { Measured } from '../Scenario.js';

/** The rounds of one scenario. */
export type Rounds = ReadonlyMap<ContestantName, readonly Measured[]>;

/** Ours to another's, as the median of each round's ratio: what slows a round down slows both sides down. */
export function ratio(rounds: Rounds, figure: string, other: ContestantName): number | undefined {
  const theirs = rounds.get(other) ?? [];
  const ratios = (rounds.get('ours') ?? []).flatMap((mine, round) => {
    const quotient = (mine[figure] ?? Number.NaN) / (theirs[round]?.[figure] ?? Number.NaN);
    return Number.isFinite(quotient) ? [quotient] : [];
  });
  return ratios.length === 0 ? undefined : median(ratios);
}
