/**
 * How fast events get from the runtime to a subscriber, beside the official SDK and the least a reader can do.
 *
 *   npm run bench -- [--quick] [--only ours,bare] [--deltas N] [--rounds N] [--profile <folder>]
 *
 * Prints a Markdown table, then one line of JSON with the ratios. `--profile` keeps a V8 CPU profile of each process.
 */
import { parseArgs } from 'node:util';
import { contestantNames, isContestantName } from './contestants.js';
import type { ContestantName } from './contestants.js';
import { measureInChild } from './measureInChild.js';
import type { Measurement } from './Measurement.js';
import { prepare } from './prepare.js';
import { ratios, table } from './report.js';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: contestantNames.join(',') },
    deltas: { type: 'string' },
    rounds: { type: 'string' },
    profile: { type: 'string' },
  },
});
const usual = options.quick ? { deltas: 30_000, rounds: 3 } : { deltas: 100_000, rounds: 7 };
const amount = { deltas: wholeNumber('deltas', options.deltas) ?? usual.deltas, warmUp: 20_000 };
const rounds = wholeNumber('rounds', options.rounds) ?? usual.rounds;
const names = options.only.split(',').map(contestantNamed);
const nodeFlags = options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`];

const { officialVersion } = prepare();
const results = new Map<ContestantName, Measurement[]>(names.map((name) => [name, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const name of rotated(names, round)) {
    const measurement = await measureInChild(name, amount, nodeFlags);
    results.get(name)?.push(measurement);
    console.error(`round ${round + 1}/${rounds} ${name}: ${Math.round(measurement.eventsPerSecond)} events/s`);
  }
}
console.log(table(results, amount, officialVersion));
console.log(`\n${JSON.stringify(ratios(results))}`);

/** So that nobody is always measured in the wake of the same neighbour. */
function rotated<T>(list: readonly T[], by: number): T[] {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

function contestantNamed(name: string): ContestantName {
  if (isContestantName(name)) return name;
  throw new Error(`--only names "${name}": give a list of ${contestantNames.join(', ')}.`);
}

function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Error(`--${option} is "${text}": give a whole number from 1 to 9,999,999.`);
}
