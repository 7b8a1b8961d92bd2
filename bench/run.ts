/**
 * How fast the package is, beside the official SDK and the least a reader can do.
 *
 *   npm run bench -- [--quick] [--only stdio-100k,asks] [--contestants ours,bare] [--rounds N] [--amount N] [--profile <folder>]
 *
 * Prints a Markdown table, then one line of JSON with ratios. `--profile` keeps a V8 CPU profile of each process.
 */
import { parseArgs } from 'node:util';
import { contestantNames, isContestantName } from './contestants.js';
import type { ContestantName } from './contestants.js';
import { measureInChild } from './measureInChild.js';
import { prepare } from './prepare.js';
import { gains } from './report/gains.js';
import { machine } from './report/machine.js';
import { table } from './report/table.js';
import type { Measured, Scenario } from './Scenario.js';
import { isScenarioName, scenarioNames, scenarios } from './scenarios.js';
import type { ScenarioName } from './scenarios.js';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    contestants: { type: 'string', default: contestantNames.join(',') },
    rounds: { type: 'string' },
    amount: { type: 'string' },
    profile: { type: 'string' },
  },
});
const rounds = wholeNumber('rounds', options.rounds) ?? (options.quick ? 3 : 7);
const amount = wholeNumber('amount', options.amount);
const only = options.only?.split(',').map(scenarioNamed);
const among = options.contestants.split(',').map(contestantNamed);
const nodeFlags = options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`];

const { officialVersion } = prepare();
const results = new Map((only ?? scenarioNames).filter(isWanted).map((name) => [name, emptyRounds(name)]));
for (let round = 0; round < rounds; round += 1) {
  for (const [scenario, measured] of results) {
    if (round >= (scenarioOf(scenario).rounds ?? rounds)) continue;
    for (const contestant of rotated([...measured.keys()], round)) {
      const figures = await measureInChild({ scenario, contestant, amount: amountOf(scenario) }, nodeFlags);
      measured.get(contestant)?.push(figures);
      console.error(`${round + 1}/${rounds} ${scenario} ${contestant}: ${written(figures)}`);
    }
  }
}
console.log(`Medians of ${rounds} rounds. ${machine()}. Official: @github/copilot-sdk ${officialVersion}.\n`);
console.log(table(results));
console.log(`\n${JSON.stringify(gains(results))}`);

function isWanted(name: ScenarioName): boolean {
  return !options.quick || only !== undefined || scenarioOf(name).amount.quick !== undefined;
}

function amountOf(name: ScenarioName): number {
  const { full, quick } = scenarioOf(name).amount;
  return amount ?? (options.quick ? (quick ?? full) : full);
}

function emptyRounds(name: ScenarioName): Map<ContestantName, Measured[]> {
  const able = scenarioOf(name).contestants ?? contestantNames;
  return new Map(among.filter((contestant) => able.includes(contestant)).map((contestant) => [contestant, []]));
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

function scenarioNamed(name: string): ScenarioName {
  if (isScenarioName(name)) return name;
  throw new Error(`--only names "${name}": give a list of ${scenarioNames.join(', ')}.`);
}

function contestantNamed(name: string): ContestantName {
  if (isContestantName(name)) return name;
  throw new Error(`--contestants names "${name}": give a list of ${contestantNames.join(', ')}.`);
}

function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Error(`--${option} is "${text}": give a whole number from 1 to 9,999,999.`);
}
