import type { CopilotSession } from 'copilot-rx';
import { concat, defer, of, takeUntil, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Terminal } from '../Terminal.js';
import { showEvents } from './showEvents.js';

/**
 * Sends a prompt and shows what comes of it. Ctrl-C unsubscribes, which aborts the turn; what is there of its answer stays.
 *
 * @stream cold · no replay · emits how it ended and completes · errors as the turn, when all before it is shown · unsubscribe aborts the turn
 */
export function showTurn(terminal: Terminal, session: CopilotSession, prompt: string): Observable<'done' | 'stopped'> {
  return defer(() => {
    let isStopped = false;
    const interrupted$ = terminal.interrupts$.pipe(tap(() => (isStopped = true)));
    const event$ = session.turn(prompt).pipe(takeUntil(interrupted$));
    return concat(
      event$.pipe(showEvents(terminal)),
      defer(() => of(isStopped ? ('stopped' as const) : ('done' as const))),
    );
  });
}
