import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const page = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
const begin = '<!-- bench: what is between these two lines is written by `npm run bench -- --write` -->';
const end = '<!-- bench: end -->';

/** Puts a report in its place in docs/performance.md. */
export function writeReport(report: string): void {
  const text = readFileSync(page, 'utf8');
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${page} has no place for the report: "${begin}", and "${end}" below it.`);
  writeFileSync(page, `${text.slice(0, from)}${begin}\n\n${report}\n\n${text.slice(to)}`);
}
