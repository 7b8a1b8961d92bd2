import { formatSpan } from './formatSpan.js';
import type { Mark } from './Mark.js';

/** Marble lines, one above the other. */
export interface Drawing {
  readonly lines: readonly string[];
  /** In which column a moment is drawn. */
  readonly columnOf: (frame: number) => number;
  /** Which lines have marks closer together than marbles can tell: a group takes as many frames as it has characters. */
  readonly isInexact: readonly boolean[];
}

/** Silence that is longer than this is written as a span of time. */
const longestDashes = 12;

/**
 * Draws lists of marks on one axis of time, as `TestScheduler.run` reads them. What is above one another happens at the same
 * time; spaces, which mean nothing, are put in where groups would push what follows out of line.
 */
export function drawMarbles(lists: readonly (readonly Mark[])[]): Drawing {
  const lines = lists.map((marks) => new Line(groupsOf(marks)));
  const columns = new Map<number, number>();
  let column = 0;
  let now = 0;
  for (const frame of framesOf(lists)) {
    // When the last group of any line is over, and from there on nothing happens.
    const quiet = Math.max(now, ...lines.map(({ frame: free }) => free));
    if (frame - quiet > longestDashes) {
      const width = Math.max(column + quiet - now, ...lines.map(({ text }) => text.length));
      for (const line of lines) line.skip(quiet, frame, width);
      column = Math.max(...lines.map(({ text }) => text.length));
    } else {
      const starting = lines.filter((line) => line.groups.has(frame));
      column = Math.max(column + Math.ceil(frame - now), ...starting.map(({ text }) => text.length));
    }
    now = frame;
    columns.set(frame, column);
    for (const line of lines) line.advance(frame, column);
  }
  const last = Math.max(1, ...lines.map(({ frame }) => frame));
  for (const line of lines) line.end(last);
  return {
    lines: lines.map(({ text }) => text),
    columnOf: (frame) => columns.get(frame) ?? 0,
    isInexact: lines.map(({ isInexact }) => isInexact),
  };
}

function framesOf(lists: readonly (readonly Mark[])[]): number[] {
  return [...new Set(lists.flat().map(({ frame }) => frame))].sort((one, other) => one - other);
}

function groupsOf(marks: readonly Mark[]): Map<number, string> {
  const groups = new Map<number, string>();
  for (const { frame, sign } of marks) groups.set(frame, (groups.get(frame) ?? '') + sign);
  return groups;
}

class Line {
  text = '';
  /** Up to when it is drawn. */
  frame = 0;
  isInexact = false;
  #hasEnded = false;

  constructor(readonly groups: ReadonlyMap<number, string>) {}

  /** Draws what happens at a moment, and the silence before it. */
  advance(frame: number, column: number): void {
    this.#wait(frame);
    const signs = this.groups.get(frame);
    if (signs === undefined) return;
    if (this.frame > frame) this.isInexact = true;
    const group = signs.length > 1 ? `(${signs})` : signs;
    this.text = this.text.padEnd(column) + group;
    this.frame = frame + group.length;
    this.#hasEnded = /[|#!]/.test(signs);
  }

  /** Draws a long silence, in the same columns as all other lines. */
  skip(from: number, to: number, column: number): void {
    if (this.#hasEnded) return;
    this.#wait(from);
    this.text = `${this.text.padEnd(column)} ${formatSpan(to - from)} `;
    this.frame = to;
  }

  /** Silence to the end. */
  end(last: number): void {
    this.#wait(last);
  }

  #wait(frame: number): void {
    if (this.#hasEnded) return;
    this.text += '-'.repeat(Math.max(0, Math.floor(frame - this.frame)));
    this.frame = Math.max(this.frame, frame);
  }
}
