import { contestantNames } from './contestants.js';
import type { ContestantName } from './contestants.js';
import { measureInChild } from './measureInChild.js';
import type { Options } from './readOptions.js';
import type { Results } from './report/Results.js';
import type { Measured, Scenario } from './Scenario.js';
import { scenarios } from './scenarios.js';
import type { ScenarioName } from './scenarios.js';

/** The quick form begins nothing after so many milliseconds. */
const quickMs = 44_000;

/** Measures round by round: in each, every scenario, and in each scenario every contestant, in an order that rotates. */
export async function measureAll(options: Options): Promise<Results> {
  const { rounds, isQuick, profile } = options;
  const begun = performance.now();
  const nodeFlags = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const results = new Map(options.scenarios.map((name) => [name, nobodyYet(name, options)]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [scenario, measured] of results) {
      if (round >= (scenarioOf(scenario).rounds ?? rounds)) continue;
      if (isQuick && performance.now() - begun > quickMs) return results;
      for (const contestant of rotated([...measured.keys()], round)) {
        const trial = { scenario, contestant, amount: amountOf(scenario, options) };
        const figures = await measureInChild(trial, nodeFlags);
        measured.get(contestant)?.push(figures);
        console.error(`${round + 1}/${rounds} ${scenario} ${contestant}: ${written(figures)}`);
      }
    }
  }
  return results;
}

function nobodyYet(name: ScenarioName, options: Options): Map<ContestantName, Measured[]> {
  const able = scenarioOf(name).contestants ?? contestantNames;
  return new Map(options.contestants.filter((one) => able.includes(one)).map((one) => [one, []]));
}

function amountOf(name: ScenarioName, options: Options): number {
  const { full, quick = full } = scenarioOf(name).amount;
  return options.amount ?? (options.isQuick ? quick : full);
}

function scenarioOf(name: ScenarioName): Scenario {
  return scenarios[name];
}

/** So that nobody is always measured in the wake of the same neighbour. */
function rotated<T>(list: readonly T[], by: number): T[] {
  const start = by % Math.max(1, list.length);
  return [...list.slice(start), ...list.slice(0, start)];
}

function written(figures: Measured): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${Number(value.toPrecision(4))}`)
    .join(', ');
}
