import type { Marble } from './Marble.js';
import { tracksOf } from './tracksOf.js';
import type { Track } from './tracksOf.js';

/** Where marbles are on the paper. */
export interface Layout {
  /** Where a point in time is; times between marbles are between these. */
  readonly xOf: (at: number) => number;
  readonly width: number;
  readonly trackOf: (marble: Marble) => Track;
  /** Silences that are drawn shorter than they were. */
  readonly cuts: readonly Cut[];
}

export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly ms: number;
}

const pxPerMs = 0.2;
const leastGap = 8;
const longestGap = 56;
/** What lasts is long enough for a few words. */
const leastSpan = 84;

/** Lays time out so that bursts can be told apart, and long silences take little room. */
export function layOut(marbles: readonly Marble[]): Layout {
  const times = timesOf(marbles);
  const begins = beginsByEnd(marbles);
  const xs: number[] = [];
  const placed = new Map<number, number>();
  const cuts: Cut[] = [];
  let x = 0;
  for (const [index, at] of times.entries()) {
    const before = times[index - 1];
    if (before !== undefined) {
      const ms = at - before;
      const least = (placed.get(begins.get(at) ?? NaN) ?? -leastSpan) + leastSpan;
      const gap = Math.max(least - x, Math.min(longestGap, Math.max(leastGap, ms * pxPerMs)));
      if (ms * pxPerMs > gap) cuts.push({ from: x, to: x + gap, ms });
      x += gap;
    }
    xs.push(x);
    placed.set(at, x);
  }
  const tracks = tracksOf(marbles);
  return {
    xOf: (at) => interpolate(times, xs, at),
    width: x,
    trackOf: ({ id }) => tracks.get(id) ?? 'line',
    cuts,
  };
}

function timesOf(marbles: readonly Marble[]): number[] {
  const times = new Set<number>();
  for (const { at, span } of marbles) {
    times.add(at);
    if (span?.end !== undefined) times.add(span.end);
  }
  return [...times].sort((one, other) => one - other);
}

/** When what ends at a time began; the latest of several. */
function beginsByEnd(marbles: readonly Marble[]): ReadonlyMap<number, number> {
  return new Map(marbles.flatMap(({ at, span }) => (span?.end === undefined ? [] : [[span.end, at]])));
}

function interpolate(times: readonly number[], xs: readonly number[], at: number): number {
  const index = indexAtOrAfter(times, at);
  const right = times[index];
  if (right === undefined) return xs.at(-1) ?? 0;
  const [x = 0, left] = [xs[index], times[index - 1]];
  if (right === at || left === undefined) return x;
  const leftX = xs[index - 1] ?? 0;
  return leftX + ((at - left) / (right - left)) * (x - leftX);
}

function indexAtOrAfter(times: readonly number[], at: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
