import type { Marble } from '../../marbles/Marble.js';
import type { Layout } from '../../marbles/layOut.js';
import { laneHeight } from './Paper.js';
import { placeOf } from './placeOf.js';

/** The marble at a point of the whole paper: the nearest in its lane, if it is near. */
export function marbleAt(marbles: readonly Marble[], layout: Layout, x: number, y: number): Marble | undefined {
  let nearest: Marble | undefined;
  let least = 9;
  for (const marble of marbles) {
    const place = placeOf(marble, layout);
    if (Math.abs(place.y - y) > (layout.trackOf(marble) === 'line' ? laneHeight / 2 : laneHeight / 4)) continue;
    const distance = Math.max(place.left - x, x - place.right, 0);
    // of two that are as near, the later one is on top
    if (distance <= least) [nearest, least] = [marble, distance];
  }
  return nearest;
}
