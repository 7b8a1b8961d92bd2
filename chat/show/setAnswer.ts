import { concatMap, map, mergeMap, scan } from 'rxjs';
import type { OperatorFunction } from 'rxjs';
import { flowMarkdown } from '../markdown/flowMarkdown.js';
import type { MarkdownFlow } from '../markdown/MarkdownFlow.js';
import type { Paint } from '../screen/createPaint.js';
import { withoutControls } from '../screen/withoutControls.js';
import { messagesOf } from './messagesOf.js';
import type { Piece } from './Piece.js';
import type { Stroke } from './Stroke.js';
import type { Setting } from './strokesOf.js';

/**
 * The answer, its Markdown set for a screen.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
 */
export function setAnswer({ paint, columns }: Pick<Setting, 'paint' | 'columns'>): OperatorFunction<Piece, Stroke> {
  return (piece$) =>
    piece$.pipe(
      messagesOf(),
      concatMap((text$) => text$.pipe(map(withoutControls), flowMarkdown(columns), drawn(paint))),
    );
}

function drawn(paint: Paint): OperatorFunction<MarkdownFlow, Stroke> {
  return (flow$) =>
    flow$.pipe(
      scan(
        ({ isBegun }, { rows, live }) => {
          const text = rows.map((row) => paint.row(row)).join('\n');
          const lines = { kind: 'lines', text, to: 'out', ...(isBegun ? {} : { begins: true }) } as const;
          const row = { kind: 'row', text: paint.row(live), to: 'out' } as const;
          return { isBegun: isBegun || rows.length > 0, strokes: rows.length === 0 ? [row] : [row, lines] };
        },
        { isBegun: false, strokes: [] } as { readonly isBegun: boolean; readonly strokes: readonly Stroke[] },
      ),
      mergeMap(({ strokes }) => strokes),
    );
}
