import { readFileSync } from 'node:fs';
import os from 'node:os';
import type { ContestantName } from './contestants.js';
import type { Amount } from './measureInChild.js';
import type { Measurement } from './Measurement.js';
import { median } from './median.js';

/** What each contestant did, one entry a round. */
export type Results = ReadonlyMap<ContestantName, readonly Measurement[]>;

/** A Markdown table of the medians, with what one must know to judge them. */
export function table(results: Results, { deltas, warmUp }: Amount, officialVersion: string): string {
  const labels: Record<ContestantName, string> = {
    ours: `copilot-rx ${versionOf('../package.json')}: \`deltas$\`, a filter, a map`,
    official: `@github/copilot-sdk ${officialVersion}: \`session.on\``,
    'vscode-jsonrpc': `vscode-jsonrpc ${versionOf('../node_modules/vscode-jsonrpc/package.json')} alone`,
    bare: 'bare `Content-Length` + `JSON.parse` loop',
  };
  const rows = [...results].map(([name, rounds]) => {
    const of = (figure: keyof Measurement) => median(rounds.map((round) => round[figure]));
    const figures = [
      thousands(of('eventsPerSecond')),
      `${of('cpuSecondsPer100k').toFixed(2)} s`,
      `${of('peakMegabytes').toFixed(0)} MB`,
    ];
    return `| ${[labels[name], ...figures].join(' | ')} |`;
  });
  const rounds = Math.min(...[...results.values()].map(({ length }) => length));
  return [
    `${deltas.toLocaleString('en')} deltas over stdio, median of ${rounds} rounds, after a warm-up of ${warmUp.toLocaleString('en')}.`,
    `${machine()}.`,
    '',
    '| Reader | Events/s | CPU per 100,000 | Peak memory |',
    '| --- | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

/** Ours to each other, as the median of each round's ratio: what slows a round down slows both sides down. */
export function ratios(results: Results): Record<string, number> {
  const ours = results.get('ours') ?? [];
  const compare = (figure: keyof Measurement, theirs: readonly Measurement[]) =>
    Number(median(ours.map((mine, round) => mine[figure] / (theirs[round]?.[figure] ?? Number.NaN))).toFixed(3));
  const others = [...results].filter(([name]) => name !== 'ours' && ours.length > 0);
  return Object.fromEntries(
    others.flatMap(([name, theirs]) => [
      [`eventsPerSecond ours/${name}`, compare('eventsPerSecond', theirs)],
      [`cpu ours/${name}`, compare('cpuSecondsPer100k', theirs)],
    ]),
  );
}

function machine(): string {
  const cpus = os.cpus();
  const memory = `${Math.round(os.totalmem() / 2 ** 30)} GB`;
  const load = os.loadavg()[0]?.toFixed(1) ?? '?';
  return `${cpus[0]?.model.trim() ?? 'unknown CPU'} × ${cpus.length}, ${memory}, ${os.type()} ${os.release()}, Node ${process.version}, load ${load}`;
}

function versionOf(manifest: string): string {
  const { version } = JSON.parse(readFileSync(new URL(manifest, import.meta.url), 'utf8')) as { version: string };
  return version;
}

function thousands(value: number): string {
  return `${(value / 1_000).toFixed(0)} k`;
}
