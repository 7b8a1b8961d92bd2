import type { Tokens } from 'marked';
import type { Mark, Span } from './Span.js';
import { spansOf } from './spansOf.js';
import { widthOfRow, wrap } from './wrap.js';

/** A table, its columns as wide as they need, or as the screen allows: then cells take several rows. */
export function rowsOfTable({ header, rows, align }: Tokens.Table, columns: number): Span[][] {
  const cells = [header, ...rows].map((row, index) => row.map((cell) => spansOf(cell.tokens, index === 0 ? head : [])));
  const widths = widthsOf(cells, columns);
  const [top = [], ...body] = cells.map((row) => rowsOfCells(row, widths, align));
  const line = widths.map((width) => '─'.repeat(width)).join('─┼─');
  return [...top, [{ text: line, marks: ['faint'] }], ...body.flat()];
}

const head: readonly Mark[] = ['strong'];
const gap: Span = { text: ' │ ', marks: ['faint'] };
const narrowest = 4;

function widthsOf(rows: readonly Span[][][], columns: number): number[] {
  const wanted = (rows[0] ?? []).map((_, column) =>
    Math.max(1, ...rows.map((cells) => Math.max(...wrap(cells[column] ?? [], 1_000).map(widthOfRow)))),
  );
  const room = columns - gap.text.length * (wanted.length - 1);
  const needed = wanted.reduce((sum, width) => sum + width, 0);
  if (needed <= room) return wanted;
  return wanted.map((width) => Math.max(Math.min(width, narrowest), Math.floor((width * room) / needed)));
}

function rowsOfCells(cells: readonly Span[][], widths: readonly number[], align: Tokens.Table['align']): Span[][] {
  const wrapped = widths.map((width, column) => wrap(cells[column] ?? [], width));
  const height = Math.max(1, ...wrapped.map((rows) => rows.length));
  return Array.from({ length: height }, (_, line) =>
    widths.flatMap((width, column) => {
      const row = wrapped[column]?.[line] ?? [];
      const free = Math.max(0, width - widthOfRow(row));
      const before = align[column] === 'right' ? free : align[column] === 'center' ? Math.floor(free / 2) : 0;
      const padded = [space(before), ...row, space(column === widths.length - 1 ? 0 : free - before)];
      return column === 0 ? padded : [gap, ...padded];
    }),
  );
}

function space(width: number): Span {
  return { text: ' '.repeat(width), marks: [] };
}
