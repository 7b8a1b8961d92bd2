import type { ContestantName } from '../contestants.js';
import { median } from '../median.js';
import type { Measured } from '../Scenario.js';

/** The rounds of one scenario. */
export type Rounds = ReadonlyMap<ContestantName, readonly Measured[]>;

/** Ours to another's, as the median of each round's ratio: what slows a round down slows both sides down. */
export function ratio(rounds: Rounds, figure: string, other: ContestantName): number | undefined {
  const theirs = rounds.get(other) ?? [];
  const ratios = (rounds.get('ours') ?? []).flatMap((mine, round) => {
    const our = mine[figure] ?? 0;
    const their = theirs[round]?.[figure] ?? 0;
    // Nothing is in no ratio to anything.
    return our > 0 && their > 0 ? [our / their] : [];
  });
  return ratios.length === 0 ? undefined : median(ratios);
}
