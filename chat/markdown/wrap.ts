import { graphemesOf, widthOf } from '../screen/widthOf.js';
import type { Span } from './Span.js';

/** Sets spans into rows of so many columns, at spaces where there are any; a word that is too long is cut. */
export function wrap(spans: readonly Span[], columns: number): Span[][] {
  const rows: Span[][] = [[]];
  let width = 0;
  const breakRow = () => {
    trimEnd(rows.at(-1) ?? []);
    rows.push([]);
    width = 0;
  };
  for (const word of wordsOf(spans)) {
    const [first] = word;
    if (first?.text === '\n') breakRow();
    else {
      const isSpace = first?.text === ' ';
      const wide = widthOfRow(word);
      if (width > 0 && width + wide > columns) breakRow();
      if (isSpace && width === 0) continue;
      for (const piece of wide > columns ? cut(word) : word) {
        if (width + widthOf(piece.text) > columns && width > 0) breakRow();
        rows.at(-1)?.push(piece);
        width += widthOf(piece.text);
      }
    }
  }
  trimEnd(rows.at(-1) ?? []);
  return rows.map(join);
}

/** How many columns a row takes. */
export function widthOfRow(row: readonly Span[]): number {
  return row.reduce((sum, { text }) => sum + widthOf(text), 0);
}

/** What stays together: a word may change its looks on the way. Spaces and line feeds stand alone. */
function wordsOf(spans: readonly Span[]): Span[][] {
  const words: Span[][] = [];
  let isOpen = false;
  for (const { text, marks } of spans) {
    for (const piece of text.match(/\n|[^\S\n]+|\S+/g) ?? []) {
      const isGap = /^\s/.test(piece);
      const span = { text: isGap && piece !== '\n' ? ' ' : piece, marks };
      if (isOpen && !isGap) words.at(-1)?.push(span);
      else words.push([span]);
      isOpen = !isGap;
    }
  }
  return words;
}

function cut(word: readonly Span[]): Span[] {
  return word.flatMap(({ text, marks }) => graphemesOf(text).map((grapheme) => ({ text: grapheme, marks })));
}

function trimEnd(row: Span[]): void {
  while (row.at(-1)?.text === ' ') row.pop();
}

/** Neighbours that look the same become one. */
function join(row: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of row) {
    const last = joined.at(-1);
    if (last?.marks.join() === span.marks.join()) joined[joined.length - 1] = { ...last, text: last.text + span.text };
    else joined.push(span);
  }
  return joined;
}
