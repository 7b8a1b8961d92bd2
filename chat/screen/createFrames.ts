import { stripVTControlCharacters } from 'node:util';
import type { Frame } from './Frame.js';
import type { Channel, Output } from './Output.js';
import { widthOf } from './widthOf.js';

/** What is drawn at the bottom of a screen: a frame, and the prompt below it. */
export interface Frames {
  readonly set: (frame: Frame | undefined, to: Channel) => void;
  readonly setPrompt: (prompt: Frame | undefined) => void;
  /** Takes off the screen what is on it. */
  readonly erase: () => void;
  /** Draws what is wanted, where nothing is. */
  readonly draw: () => void;
  /** Draws what is wanted in place of what is there, if that is something else. */
  readonly update: () => void;
}

interface Drawn {
  readonly frame: Frame;
  readonly to: Channel;
}

/** Makes {@link Frames}. Where there is no terminal, there are none. */
export function createFrames(outputs: Readonly<Record<Channel, Output>>, columns: () => number): Frames {
  let drawn: Drawn | undefined;
  let wanted: Drawn | undefined;
  let prompt: Frame | undefined;
  const erase = () => {
    if (drawn !== undefined) outputs[drawn.to].write(erasing(drawn.frame, columns()));
    drawn = undefined;
  };
  const draw = () => {
    drawn = stacked(wanted, prompt);
    if (drawn !== undefined) outputs[drawn.to].write(drawing(drawn.frame));
  };
  return {
    set: (frame, to) => (wanted = frame === undefined || outputs[to].isTTY !== true ? undefined : { frame, to }),
    setPrompt: (frame) => (prompt = outputs.out.isTTY === true ? frame : undefined),
    erase,
    draw,
    update: () => {
      if (isSame(stacked(wanted, prompt), drawn)) return;
      erase();
      draw();
    },
  };
}

/** Both are on one terminal. */
function stacked(above: Drawn | undefined, prompt: Frame | undefined): Drawn | undefined {
  if (prompt === undefined) return above;
  if (above === undefined) return { frame: prompt, to: 'out' };
  const { rows } = above.frame;
  const { cursor } = prompt;
  const moved = cursor === undefined ? {} : { cursor: { ...cursor, row: rows.length + cursor.row } };
  return { frame: { rows: [...rows, ...prompt.rows], ...moved }, to: above.to };
}

function isSame(one: Drawn | undefined, other: Drawn | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function drawing({ rows, cursor }: Frame): string {
  const last = rows.length - 1;
  const text = rows.join('\n');
  if (cursor === undefined) return text;
  const up = last - cursor.row;
  return `${text}\r${up > 0 ? `\u001b[${up}A` : ''}${cursor.column > 0 ? `\u001b[${cursor.column}C` : ''}`;
}

/** From where the cursor stands, up to the first row and all below away. A narrower screen has wrapped what was drawn. */
function erasing({ rows, cursor }: Frame, columns: number): string {
  const at = cursor?.row ?? rows.length - 1;
  const wraps = (width: number) => Math.max(0, Math.ceil(width / columns) - 1);
  const above = rows.slice(0, at).reduce((sum, row) => sum + 1 + wraps(widthOf(stripVTControlCharacters(row))), 0);
  const here = cursor?.column ?? widthOf(stripVTControlCharacters(rows[at] ?? ''));
  const up = above + wraps(here);
  return `\r${up > 0 ? `\u001b[${up}A` : ''}\u001b[J`;
}
