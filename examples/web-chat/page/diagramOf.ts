import type { SessionEvent } from 'copilot-rx';
import type { DeskAsk } from 'copilot-rx/web';
import { bufferTime, filter, map, merge, scan } from 'rxjs';
import type { Observable } from 'rxjs';
import { emptyDiagram } from '../marbles/Diagram.js';
import type { Diagram } from '../marbles/Diagram.js';
import { foldMarbles } from '../marbles/foldMarbles.js';
import type { Signal } from '../marbles/foldMarbles.js';

/** The session's streams as a diagram that grows, some times a second, and begins anew when it is cleared. */
export function diagramOf(
  events$: Observable<SessionEvent>,
  asks$: Observable<readonly DeskAsk[]>,
  cleared$: Observable<unknown>,
): Observable<Diagram> {
  const signals$ = merge(
    events$.pipe(map((event): Signal => ({ event }))),
    asks$.pipe(map((asks): Signal => ({ asks, at: Date.now() }))),
  ).pipe(
    bufferTime(50),
    filter(({ length }) => length > 0),
  );
  return merge(signals$, cleared$.pipe(map(() => undefined))).pipe(
    scan(
      (diagram, signals) =>
        signals === undefined
          ? { ...emptyDiagram, eventsTellOfAsks: diagram.eventsTellOfAsks }
          : foldMarbles(diagram, signals),
      emptyDiagram,
    ),
  );
}
