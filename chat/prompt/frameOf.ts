import { clip } from '../screen/clip.js';
import type { Paint } from '../screen/createPaint.js';
import type { Frame } from '../screen/Frame.js';
import { graphemesOf, widthOf } from '../screen/widthOf.js';
import type { Draft } from './Draft.js';

/** How big the screen is that a prompt is drawn on. */
export interface Size {
  readonly columns: number;
  readonly height: number;
}

/** A prompt as it is drawn. Of one that is higher than the screen the rows around the cursor are shown. */
export function frameOf({ text, cursor, note, end }: Draft, { columns, height }: Size, paint: Paint): Required<Frame> {
  const { rows, at } = layOut(text, cursor, columns - sign.length - 1);
  const most = end === undefined ? Math.max(1, height - 2) : rows.length;
  const first = Math.max(0, Math.min(at.row - Math.floor(most / 2), rows.length - most));
  const shown = rows.slice(first, first + most);
  return {
    rows: [
      ...shown.map((row, index) => `${paint.accent(first + index === 0 ? sign : indent)}${row}`),
      ...(note === '' ? [] : [paint.faint(`${indent}${clip(note, columns - indent.length - 1)}`)]),
    ],
    cursor: { row: at.row - first, column: at.column + sign.length },
  };
}

const sign = '› ';
const indent = '  ';

/** Cut where the row is full, so that the terminal has nothing to wrap. */
function layOut(text: string, cursor: number, columns: number) {
  const rows = [''];
  let width = 0;
  let index = 0;
  let at = { row: 0, column: 0 };
  const breakRow = () => {
    rows.push('');
    width = 0;
  };
  for (const grapheme of graphemesOf(text)) {
    const wide = grapheme === '\n' ? 0 : widthOf(grapheme);
    if (width + wide > columns) breakRow();
    if (index === cursor) at = { row: rows.length - 1, column: width };
    if (grapheme === '\n') breakRow();
    else {
      rows.push((rows.pop() ?? '') + grapheme);
      width += wide;
    }
    index += grapheme.length;
  }
  if (index === cursor) at = { row: rows.length - 1, column: width };
  return { rows, at };
}
