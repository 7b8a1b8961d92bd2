import { ReplaySubject, filter } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Method } from '../../src/protocol/Methods.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import type { CopilotSession } from '../../src/session/CopilotSession.js';
import { openSession } from '../../src/session/openSession.js';
import { marbleWire } from '../../src/testing/marbleWire.js';
import type { MarbleAnswers, MarbleWire } from '../../src/testing/marbleWire.js';

/** A session on a wire of marbles, and what it calls from then on; it stays open until its events end. */
export function sessionOn(
  events$: Observable<SessionEvent>,
  answers: MarbleAnswers = {},
): { session: CopilotSession; wire: MarbleWire; calls$: Observable<Method>; reports$: Observable<string> } {
  const wire = marbleWire({ events$, answers });
  let session: CopilotSession | undefined;
  const reports$ = new ReplaySubject<string>();
  openSession(wire, { sessionId: 's' }, { report: ({ code }) => reports$.next(code) }).subscribe({
    next: (opened) => (session = opened),
    error: () => undefined,
  });
  if (session === undefined) throw new Error('The wire did not create the session at once.');
  const calls$ = wire.calls$.pipe(filter((method) => method !== 'session.create'));
  return { session, wire, calls$, reports$ };
}
