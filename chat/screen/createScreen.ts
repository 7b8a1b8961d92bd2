import { createFrames } from './createFrames.js';
import type { Frame } from './Frame.js';
import type { Channel, Output } from './Output.js';

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
  /** Draws the prompt, which is below that frame. */
  readonly drawPrompt: (frame: Frame | undefined) => void;
  /** Leaves the screen to somebody else until the function that is returned is called. What comes meanwhile is kept. */
  readonly hold: () => () => void;
  /** Whether somebody else has it. */
  readonly isHeld: () => boolean;
}

/** Makes a {@link Screen}. */
export function createScreen(outputs: Readonly<Record<Channel, Output>>): Screen {
  const columns = () => Math.max(20, outputs.out.columns ?? outputs.err.columns ?? 80);
  const frames = createFrames(outputs, columns);
  let holders = 0;
  let kept: { readonly text: string; readonly to: Channel }[] = [];

  const print = (text: string, to: Channel) => {
    if (holders > 0) kept.push({ text, to });
    else {
      frames.erase();
      outputs[to].write(`${text}\n`);
      frames.draw();
    }
  };
  const release = () => {
    holders -= 1;
    if (holders > 0) return;
    const lines = kept;
    kept = [];
    for (const { text, to } of lines) outputs[to].write(`${text}\n`);
    frames.draw();
  };
  const update = () => {
    if (holders === 0) frames.update();
  };
  return {
    columns,
    height: () => outputs.out.rows ?? outputs.err.rows ?? 24,
    print,
    pass: (text) => void outputs.out.write(text),
    draw: (frame, to) => {
      frames.set(frame, to);
      update();
    },
    drawPrompt: (frame) => {
      frames.setPrompt(frame);
      update();
    },
    hold: () => {
      if (holders === 0) frames.erase();
      holders += 1;
      return once(release);
    },
    isHeld: () => holders > 0,
  };
}

function once(fn: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) fn();
    isDone = true;
  };
}
