import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const page = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
const begin = '<!-- The bench writes from here, -->';
const end = '<!-- to here. -->';

/** Puts a report in its place in docs/performance.md. */
export async function writeReport(report: string): Promise<void> {
  const text = readFileSync(page, 'utf8');
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`${page} has no place for the report: write "${begin}" and "${end}" there.`);
  const changed = `${text.slice(0, from)}${begin}\n\n${report}\n\n${text.slice(to)}`;
  writeFileSync(page, await format(changed, { ...(await resolveConfig(page)), filepath: page }));
}
