import { contestantNames } from '../contestants.js';
import type { ContestantName } from '../contestants.js';
import { median } from '../median.js';
import type { Figure } from '../Scenario.js';
import { scenarios } from '../scenarios.js';
import { ratio } from './ratio.js';
import type { Rounds } from './ratio.js';
import type { Results } from './Results.js';

/** The medians as a Markdown table, a row a figure, with what was aimed at and whether it is reached. */
export function table(results: Results): string {
  const head = ['', 'ours', 'official', 'bare', 'vscode-jsonrpc', 'to official', 'to bare', 'target', 'met'];
  const rows = [...results].flatMap(([name, rounds]) =>
    Object.entries<Figure>(scenarios[name].figures).map(([key, figure]) => row(rounds, key, figure)),
  );
  return [head, ['---', ...head.slice(1).map(() => '---:')], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Who has which column. */
const columns: readonly ContestantName[] = ['ours', 'official', 'bare', 'vscode-jsonrpc'].filter(isContestant);

function isContestant(name: string): name is ContestantName {
  return (contestantNames as string[]).includes(name);
}

function row(rounds: Rounds, key: string, figure: Figure): string[] {
  const { title, unit, better, target = {} } = figure;
  const values = columns.map((name) => middle(rounds, key, name));
  const reached = { official: ratio(rounds, key, 'official'), bare: ratio(rounds, key, 'bare'), ours: values[0] };
  const aims = (['official', 'bare', 'ours'] as const).flatMap((to) => {
    const aim = target[to];
    return aim === undefined ? [] : [{ to, aim, isMet: isMet(better, reached[to], aim) }];
  });
  const isMissed = aims.some((aim) => aim.isMet === false);
  const isKnown = aims.some((aim) => aim.isMet === true);
  return [
    title,
    ...values.map((value) => (value === undefined ? '–' : `${readable(value)} ${unit}`.trim())),
    times(reached.official),
    times(reached.bare),
    aims
      .map(
        ({ to, aim }) =>
          `${better === 'more' ? '≥' : '≤'} ${to === 'ours' ? `${aim} ${unit}`.trim() : `${aim}× ${to}`}`,
      )
      .join(', '),
    isMissed ? '**no**' : isKnown ? 'yes' : '',
  ];
}

function middle(rounds: Rounds, key: string, name: ContestantName): number | undefined {
  const values = (rounds.get(name) ?? []).flatMap((measured) => measured[key] ?? []);
  return values.length === 0 ? undefined : median(values);
}

function isMet(better: Figure['better'], reached: number | undefined, aim: number): boolean | undefined {
  if (reached === undefined) return undefined;
  return better === 'more' ? reached >= aim : reached <= aim;
}

function times(value: number | undefined): string {
  return value === undefined ? '–' : `${value.toFixed(2)}×`;
}

/** Three digits tell enough. */
function readable(value: number): string {
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 3));
}
