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

export function placeOf(marble: Marble, layout: Layout): Place {
  const { lane, at, span } = marble;
  const x = namesWidth + radius + 4 + layout.xOf(at);
  const right = span === undefined ? x : namesWidth + radius + 4 + layout.xOf(span.end ?? Infinity);
  const isSmall = lane === 'deltas' || lane === 'reasoning';
  const y = (laneNames.indexOf(lane) + 0.5) * laneHeight + offsets[layout.trackOf(marble)];
  return { left: x, right: Math.max(x, right), y, radius: isSmall ? radius - 3 : radius };
}

const offsets = { line: 0, above: -9, below: 9 } as const;
