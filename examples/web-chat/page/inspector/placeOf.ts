import { laneNames } from '../../marbles/Marble.js';
import type { Marble } from '../../marbles/Marble.js';
import type { Layout } from '../../marbles/layOut.js';
import { laneHeight, namesWidth, radius } from './Paper.js';

/** Where a marble is, in pixels of the whole paper. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly radius: number;
}

export function placeOf({ lane, at, span }: Marble, layout: Layout): Place {
  const x = namesWidth + radius + 4 + layout.xOf(at);
  const right = span === undefined ? x : namesWidth + radius + 4 + layout.xOf(span.end ?? Infinity);
  const isSmall = lane === 'deltas' || lane === 'reasoning';
  const y = (laneNames.indexOf(lane) + 0.5) * laneHeight;
  return { left: x, right: Math.max(x, right), y, radius: isSmall ? radius - 3 : radius };
}
