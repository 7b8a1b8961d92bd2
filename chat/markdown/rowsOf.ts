import type { Token, Tokens } from 'marked';
import { graphemesOf, widthOf } from '../screen/widthOf.js';
import type { Span } from './Span.js';
import { rowsOfTable } from './rowsOfTable.js';
import { spansOf } from './spansOf.js';
import { wrap } from './wrap.js';

/** One block of Markdown as rows of a terminal. */
export function rowsOf(token: Token, columns: number): Span[][] {
  const block = token as Tokens.Generic;
  switch (block.type) {
    case 'space':
    case 'def':
      return [];
    case 'heading':
      return wrap(spansOf(block.tokens ?? [], ['heading']), columns);
    case 'code':
      return rowsOfCode((block as Tokens.Code).text, columns);
    case 'blockquote':
      return rowsOfAll(block.tokens ?? [], columns - 2, true).map((row) => [bar, ...row]);
    case 'list':
      return rowsOfList(block as Tokens.List, columns);
    case 'table':
      return rowsOfTable(block as Tokens.Table, columns);
    case 'hr':
      return [[{ text: '─'.repeat(Math.min(columns, 40)), marks: ['faint'] }]];
    default:
      return wrap(spansOf([token]), columns);
  }
}

const bar: Span = { text: '│ ', marks: ['faint'] };

function rowsOfAll(tokens: readonly Token[], columns: number, isApart: boolean): Span[][] {
  const blocks = tokens.map((token) => rowsOf(token, columns)).filter((rows) => rows.length > 0);
  return blocks.flatMap((rows, index) => (isApart && index > 0 ? [[], ...rows] : rows));
}

/** Lines of code keep their spaces, and are cut where the screen ends. */
function rowsOfCode(text: string, columns: number): Span[][] {
  return text.split('\n').flatMap((line) => {
    const rows = [''];
    for (const grapheme of graphemesOf(line.replaceAll('\t', '    '))) {
      const row = rows.at(-1) ?? '';
      if (widthOf(row) + widthOf(grapheme) > columns - 2 && row !== '') rows.push(grapheme);
      else rows[rows.length - 1] = row + grapheme;
    }
    return rows.map((row): Span[] => [{ text: `  ${row}`, marks: ['code'] }]);
  });
}

/** Always tight: whether a list is loose is known at its end only, when its beginning is on the screen already. */
function rowsOfList({ items, ordered, start }: Tokens.List, columns: number): Span[][] {
  return items.flatMap((item, index) => {
    const sign = ordered ? `${(start || 1) + index}. ` : '• ';
    const indent = ' '.repeat(sign.length);
    return blocksOf(item)
      .flatMap((tokens) => rowsOfItem(tokens, columns - sign.length))
      .map((row, line): Span[] => [{ text: line === 0 ? sign : indent, marks: ['faint'] }, ...row]);
  });
}

/** An item's own text comes as inline tokens, maybe behind a check box; what is nested in it comes as blocks. */
function blocksOf({ tokens }: Tokens.ListItem): Token[][] {
  const [first, second, ...rest] = tokens;
  if (first === undefined) return [[]];
  return first.type === 'checkbox' && second !== undefined
    ? [[first, second], ...rest.map((token) => [token])]
    : tokens.map((token) => [token]);
}

function rowsOfItem(tokens: readonly Token[], columns: number): Span[][] {
  const [only] = tokens;
  return tokens.length === 1 && only !== undefined ? rowsOf(only, columns) : wrap(spansOf(tokens), columns);
}
