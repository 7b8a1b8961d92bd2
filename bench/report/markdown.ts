import { readFileSync } from 'node:fs';
import { machine } from './machine.js';
import type { Results } from './Results.js';
import { table } from './table.js';

/** The table, with what one must know to judge it. */
export function markdown(results: Results, officialVersion: string): string {
  const counts = [...results.values()].flatMap((rounds) => [...rounds.values()].map(({ length }) => length));
  const rounds = Math.max(...counts);
  const versions = [
    `copilot-rx ${versionOf('../../package.json')}`,
    `@github/copilot-sdk ${officialVersion}`,
    `vscode-jsonrpc ${versionOf('../../node_modules/vscode-jsonrpc/package.json')}`,
  ];
  return [
    `${new Date().toISOString().slice(0, 10)}, medians of ${rounds === 1 ? 'one round' : `${rounds} rounds`}. ${machine()}.`,
    `${versions.join(', ')}.`,
    '',
    table(results),
  ].join('\n');
}

function versionOf(manifest: string): string {
  const { version } = JSON.parse(readFileSync(new URL(manifest, import.meta.url), 'utf8')) as { version: string };
  return version;
}
