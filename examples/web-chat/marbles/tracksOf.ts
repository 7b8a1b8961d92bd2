import type { Marble } from './Marble.js';

/** What lasts at the same time, in one lane, is drawn above and below the line. */
export type Track = 'line' | 'above' | 'below';

/** Where what lasts goes, by its id; what is alone at its time goes on the line, as all that is not in here. */
export function tracksOf(marbles: readonly Marble[]): ReadonlyMap<string, Track> {
  const tracks = new Map<string, Track>();
  const latest = new Map<string, Marble>();
  for (const marble of marbles) {
    if (marble.span === undefined) continue;
    const before = latest.get(marble.lane);
    const isAlone = before?.span === undefined || (before.span.end ?? Infinity) <= marble.at;
    if (!isAlone) {
      if (!tracks.has(before.id)) tracks.set(before.id, 'above');
      tracks.set(marble.id, tracks.get(before.id) === 'above' ? 'below' : 'above');
    }
    latest.set(marble.lane, marble);
  }
  return tracks;
}
