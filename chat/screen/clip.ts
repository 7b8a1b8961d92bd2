import { graphemesOf, widthOf } from './widthOf.js';

/** A text in one row of so many columns at the most. What is too long ends in an ellipsis; with `'start'` it begins with one. */
export function clip(text: string, columns: number, where: 'start' | 'end' = 'end'): string {
  const row = text.replaceAll(/\s+/g, ' ').trim();
  if (widthOf(row) <= columns) return row;
  const graphemes = graphemesOf(row);
  if (where === 'start') graphemes.reverse();
  let width = 1;
  const kept: string[] = [];
  for (const grapheme of graphemes) {
    width += widthOf(grapheme);
    if (width > columns) break;
    kept.push(grapheme);
  }
  return where === 'start' ? `…${kept.reverse().join('')}` : `${kept.join('')}…`;
}
