import { tap } from 'rxjs';
import type { Observable } from 'rxjs';
import type { ConnectionLostError } from '../errors/ConnectionLostError.js';
import type { LiveTurn } from './TurnPort.js';

/**
 * Ends the turns whose prompts were sent when a connection is lost. Those that wait in line are sent on the next connection.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe stops it
 */
export function interruptTurns(
  interrupted$: Observable<ConnectionLostError>,
  turns: ReadonlySet<LiveTurn>,
): Observable<ConnectionLostError> {
  return interrupted$.pipe(
    tap((cause) => {
      // All of them are found first: when one ends, the next one in line is sent.
      const sent = [...turns].filter(({ phase }) => phase !== 'in line');
      for (const live of sent) live.interrupt?.(cause);
    }),
  );
}
