import { parseArgs } from 'node:util';
import { contestantNames, isContestantName } from './contestants.js';
import type { ContestantName } from './contestants.js';
import { isScenarioName, scenarioNames, scenarios } from './scenarios.js';
import type { ScenarioName } from './scenarios.js';
import type { Scenario } from './Scenario.js';

/** What is measured, of whom, how often and how much. */
export interface Options {
  readonly isQuick: boolean;
  readonly scenarios: readonly ScenarioName[];
  readonly contestants: readonly ContestantName[];
  readonly rounds: number;
  /** In place of the scenarios' own amounts. */
  readonly amount: number | undefined;
  readonly profile: string | undefined;
  /** Whether the table goes into docs/performance.md. */
  readonly write: boolean;
  /** Whether the ratios become floors. */
  readonly floors: boolean;
}

/** Reads the command line. */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      contestants: { type: 'string' },
      rounds: { type: 'string' },
      amount: { type: 'string' },
      profile: { type: 'string' },
      write: { type: 'boolean', default: false },
      floors: { type: 'boolean', default: false },
    },
  });
  return {
    isQuick: values.quick,
    scenarios:
      values.only?.split(',').map(scenarioNamed) ?? (values.quick ? scenarioNames.filter(isQuick) : scenarioNames),
    contestants: values.contestants?.split(',').map(contestantNamed) ?? (values.quick ? compared : contestantNames),
    rounds: wholeNumber('rounds', values.rounds) ?? (values.quick ? 5 : 7),
    amount: wholeNumber('amount', values.amount),
    profile: values.profile,
    write: values.write,
    floors: values.floors,
  };
}

/** Those whom targets name. */
const compared: readonly ContestantName[] = ['ours', 'official', 'bare'];

function isQuick(name: ScenarioName): boolean {
  const { amount }: Scenario = scenarios[name];
  return amount.quick !== undefined;
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
