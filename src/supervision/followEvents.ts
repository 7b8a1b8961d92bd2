import { Observable } from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { EventGate } from './EventGate.js';
import type { LastingSessions } from './LastingSessions.js';
import type { Link } from './Link.js';
import type { SessionReturns } from './SessionReturns.js';
import type { Switchboard } from './Switchboard.js';

/** What following the events of a session takes. */
export interface FollowEventsPorts {
  readonly board: Switchboard;
  readonly returns: SessionReturns;
  readonly sessions: LastingSessions;
}

/**
 * The events of a session on one connection after the other, as one story.
 *
 * @stream hot · no replay · completes at the end · errors with ConnectionLostError, also when the session does not come back · unsubscribe stops listening
 */
export function followEvents(
  { board, returns, sessions }: FollowEventsPorts,
  sessionId: string,
): Observable<SessionEvent> {
  return new Observable((subscriber) => {
    const gate = new EventGate(subscriber, (event) => sessions.noteEvent(sessionId, event));
    subscriber.add(
      returns.of(sessionId).subscribe((back) => {
        if ('error' in back) subscriber.error(back.error);
        else gate.fill(back.history, back.isOwn);
      }),
    );
    const through = ({ wire }: Link) => {
      if (returns.isExpected(sessionId)) gate.hold();
      return wire.events(sessionId);
    };
    return board.listen(through, gate);
  });
}
