import { scenarios } from '../scenarios.js';
import type { Figure } from '../Scenario.js';
import { ratio } from './ratio.js';
import type { Results } from './Results.js';

/** How many times better ours is than each other, by figure: the name says which is divided by which, so that more is better. */
export function gains(results: Results): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [name, rounds] of results) {
    const figures = Object.entries<Figure>(scenarios[name].figures);
    for (const [key, { better, target }] of figures) {
      // What is next to nothing is in no ratio worth telling.
      if (target?.ours !== undefined && target.official === undefined) continue;
      for (const other of rounds.keys()) {
        const ours = other === 'ours' ? undefined : ratio(rounds, key, other);
        if (ours === undefined || ours === 0) continue;
        if (better === 'more') found[`${name}.${key} ours/${other}`] = rounded(ours);
        else found[`${name}.${key} ${other}/ours`] = rounded(1 / ours);
      }
    }
  }
  return found;
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
