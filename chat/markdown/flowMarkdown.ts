import { lexer } from 'marked';
import type { Token } from 'marked';
import { concat, map, of, scan } from 'rxjs';
import type { OperatorFunction } from 'rxjs';
import type { MarkdownFlow } from './MarkdownFlow.js';
import { rowsOf } from './rowsOf.js';
import type { Span } from './Span.js';
import { decidedPart } from './decidedPart.js';
import { settledPart } from './settledPart.js';

/**
 * Sets one message of Markdown while it is written. Rows come out as soon as nothing that is still to be written can change them, so
 * that nothing on the screen is ever drawn over but the last row.
 *
 * ```
 * piece$           -a---b---|
 * flowMarkdown(n)  -x---y---(z|)
 * ```
 *
 * @stream as the source · no replay · emits the rest and completes with the source · errors with the source · unsubscribe leaves the source
 * @param columns - The width of the screen, asked at the begin of each block: a paragraph goes on as it began.
 */
export function flowMarkdown(columns: () => number): OperatorFunction<string, MarkdownFlow> {
  return (piece$) =>
    concat(piece$, of(undefined)).pipe(
      scan((flow, piece) => advance(flow, piece, columns), beginning),
      map(({ rows, live }) => ({ rows, live })),
    );
}

interface Flow extends MarkdownFlow {
  /** The block that is not finished, as it was written. */
  readonly source: string;
  readonly columns: number | undefined;
  /** How many of its rows are out. */
  readonly out: number;
  /** Whether a block came before it. */
  readonly isLater: boolean;
}

const beginning: Flow = { rows: [], live: [], source: '', columns: undefined, out: 0, isLater: false };

/** @param piece - `undefined`: there is no more. */
function advance(before: Flow, piece: string | undefined, columnsNow: () => number): Flow {
  const source = before.source + (piece ?? '');
  const tokens = lexer(piece === undefined ? source : decidedPart(source));
  const rows: (readonly Span[])[] = [];
  let { out, isLater, columns = columnsNow() } = before;
  let at = 0;
  const put = (all: readonly (readonly Span[])[]) => {
    if (all.length > out && out === 0 && isLater) rows.push([]);
    rows.push(...all.slice(out));
  };
  tokens.forEach((token, index) => {
    if (piece !== undefined && index === tokens.length - 1) return;
    const all = rowsOf(token, columns);
    put(all);
    at += token.raw.length;
    isLater ||= all.length > 0;
    out = 0;
    columns = columnsNow();
  });
  const last = piece === undefined ? undefined : tokens.at(-1);
  if (last === undefined) return { ...beginning, rows, isLater };
  const all = rowsOf(last, columns);
  put(all.slice(0, Math.max(out, settledRows(last, all.length, columns))));
  out = Math.max(out, settledRows(last, all.length, columns));
  // between blocks nothing is written
  const live = all.length > out ? (all.at(-1) ?? []) : [];
  return { rows, live, source: source.slice(at), columns: all.length === 0 ? undefined : columns, out, isLater };
}

/** How many rows of an unfinished block can be relied on. */
function settledRows(token: Token, count: number, columns: number): number {
  if (token.type === 'table') return 0;
  if (token.type === 'code') return Math.max(0, count - 1);
  const [settled] = lexer(settledPart(token.raw));
  return settled === undefined ? 0 : Math.max(0, Math.min(count, rowsOf(settled, columns).length) - 1);
}
