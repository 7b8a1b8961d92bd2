import { blocksOf } from '../markdown/blocksOf.js';
import { sanitise } from './conversation/sanitise.js';

/** A Markdown text as it is said aloud: without its signs, and without its code. */
export function spokenText(markdown: string): string {
  const parts = blocksOf(markdown).map(({ code, toHtml }) =>
    code === undefined ? sanitise(toHtml()).textContent.trim() : `Code, ${linesOf(code.text)}.`,
  );
  return parts.join('\n');
}

function linesOf(text: string): string {
  const count = text.split('\n').length;
  return count === 1 ? 'one line' : `${count} lines`;
}
