import type { Cell } from '../../spec/e2e/support/createScreenReader.js';

/** A terminal as a picture: text that stays text, in the colours of a dark screen. */
export function svgOf(rows: readonly (readonly Cell[])[], columns: number, title: string): string {
  const width = columns * charWidth + 2 * margin;
  const height = rows.length * rowHeight + 2 * margin + bar;
  const lines = rows
    .map((row, index) => lineOf(row, bar + margin + (index + 0.8) * rowHeight))
    .filter((line) => line !== '');
  const dots = ['#f7768e', '#e0af68', '#9ece6a'].map(
    (colour, index) => `<circle cx="${margin + 6 + index * 20}" cy="${bar / 2 + 4}" r="6" fill="${colour}"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(title)} in a terminal">`,
    `<rect width="${width}" height="${height}" rx="8" fill="#1a1b26"/>`,
    ...dots,
    `<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="14" fill="#c0caf5" xml:space="preserve">`,
    `<text x="${width / 2}" y="${bar / 2 + 9}" text-anchor="middle" opacity="0.6">${escape(title)}</text>`,
    ...lines,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

const charWidth = 8.43;
const rowHeight = 19;
const margin = 16;
const bar = 28;

const looks: Readonly<Record<string, string>> = {
  1: 'font-weight="bold"',
  2: 'opacity="0.6"',
  3: 'font-style="italic"',
  4: 'text-decoration="underline"',
  31: 'fill="#f7768e"',
  32: 'fill="#9ece6a"',
  34: 'fill="#7aa2f7"',
  36: 'fill="#7dcfff"',
};

/** Each stretch of one look is set at its column, so that fonts of other widths move nothing far. */
function lineOf(row: readonly Cell[], y: number): string {
  const stretches: { readonly column: number; readonly look: string; text: string }[] = [];
  row.forEach(({ char, look }, column) => {
    const style = look.flatMap((code) => looks[code] ?? []).join(' ');
    const last = stretches.at(-1);
    if (last?.look === style) last.text += char;
    else stretches.push({ column, look: style, text: char });
  });
  return stretches
    .filter(({ text }) => text.trim() !== '')
    .map(({ column, look, text }) => {
      // spaces at the begin are not set everywhere
      const indent = text.length - text.trimStart().length;
      const shown = text.trim();
      const x = (margin + (column + indent) * charWidth).toFixed(1);
      const style = look === '' ? '' : ` ${look}`;
      const long = (shown.length * charWidth).toFixed(1);
      return `<text x="${x}" y="${y.toFixed(1)}" textLength="${long}"${style}>${escape(shown)}</text>`;
    })
    .join('\n');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
