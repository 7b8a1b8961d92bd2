import { stripVTControlCharacters } from 'node:util';
import type { Frame } from './Frame.js';
import type { Output } from './Output.js';
import { widthOf } from './widthOf.js';

/**
 * The screen: lines that stay, and a frame under them that is drawn over. Where there is no terminal, there are no frames. stdout and
 * stderr are, as a rule, one terminal, so whoever writes to either has to go through here.
 */
export interface Screen {
  readonly columns: () => number;
  readonly height: () => number;
  /** Writes lines that stay above the frame. */
  readonly print: (text: string, to: Channel) => void;
  /** Writes a text to stdout as it is, when that is no terminal. */
  readonly pass: (text: string) => void;
  /** Draws a frame in place of the one before; `undefined` takes it away. */
  readonly draw: (frame: Frame | undefined, to: Channel) => void;
  /** Leaves the screen to somebody else until the function that is returned is called. What comes meanwhile is kept. */
  readonly hold: () => () => void;
}

/** Answers go to `out`; all else goes to `err`. */
export type Channel = 'out' | 'err';

interface Drawn {
  readonly frame: Frame;
  readonly to: Channel;
}

/** Makes a {@link Screen}. */
export function createScreen(outputs: Readonly<Record<Channel, Output>>): Screen {
  const columns = () => Math.max(20, outputs.out.columns ?? outputs.err.columns ?? 80);
  let drawn: Drawn | undefined;
  let wanted: Drawn | undefined;
  let holders = 0;
  let kept: { readonly text: string; readonly to: Channel }[] = [];

  const erase = () => {
    if (drawn !== undefined) outputs[drawn.to].write(erasing(drawn.frame, columns()));
    drawn = undefined;
  };
  const redraw = () => {
    drawn = wanted;
    if (drawn !== undefined) outputs[drawn.to].write(drawing(drawn.frame));
  };
  const print = (text: string, to: Channel) => {
    if (holders > 0) kept.push({ text, to });
    else {
      erase();
      outputs[to].write(`${text}\n`);
      redraw();
    }
  };
  const release = () => {
    holders -= 1;
    if (holders > 0) return;
    const lines = kept;
    kept = [];
    for (const { text, to } of lines) outputs[to].write(`${text}\n`);
    redraw();
  };
  return {
    columns,
    height: () => outputs.out.rows ?? outputs.err.rows ?? 24,
    print,
    pass: (text) => void outputs.out.write(text),
    draw: (frame, to) => {
      wanted = frame === undefined || outputs[to].isTTY !== true ? undefined : { frame, to };
      if (holders > 0 || isSame(wanted, drawn)) return;
      erase();
      redraw();
    },
    hold: () => {
      if (holders === 0) erase();
      holders += 1;
      return once(release);
    },
  };
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

function once(fn: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) fn();
    isDone = true;
  };
}
