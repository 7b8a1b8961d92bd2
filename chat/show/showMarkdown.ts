import { lexer } from 'marked';
import { rowsOf } from '../markdown/rowsOf.js';
import { withoutControls } from '../screen/withoutControls.js';
import type { Channel } from '../screen/Output.js';
import type { Terminal } from '../Terminal.js';

/** Shows a whole text of Markdown. */
export function showMarkdown({ screen, paint }: Terminal, source: string, to: Channel = 'err'): void {
  const blocks = lexer(withoutControls(source))
    .map((token) => rowsOf(token, screen.columns() - 1))
    .filter((rows) => rows.length > 0);
  for (const rows of blocks) screen.print(`\n${rows.map((row) => paint.row(row)).join('\n')}`, to);
}
