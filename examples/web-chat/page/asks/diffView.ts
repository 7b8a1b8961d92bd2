import { el } from '../dom/el.js';

/** A diff, line by line; what is added and removed is told by sign and colour. */
export function diffView(diff: string): HTMLElement {
  const lines = diff.split('\n').map((line) => el('span', { class: classOf(line) }, `${line}\n`));
  return el('pre', { class: 'diff', tabindex: 0, 'aria-label': 'Changes' }, ...lines);
}

function classOf(line: string): string | undefined {
  if (/^(\+\+\+|---|@@|diff |index )/.test(line)) return 'place';
  if (line.startsWith('+')) return 'added';
  return line.startsWith('-') ? 'removed' : undefined;
}
