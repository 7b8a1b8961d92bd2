import type { CopilotSession, SessionEvent } from 'copilot-rx';
import { concat, defer, ignoreElements, of, takeUntil, tap } from 'rxjs';
import type { MonoTypeOperatorFunction, Observable } from 'rxjs';
import type { Terminal } from '../Terminal.js';

/**
 * Sends a prompt and writes the events of its turn to stdout, as they come, each as a line of JSON.
 *
 * @stream cold · no replay · emits how it ended and completes · errors as the turn · unsubscribe aborts the turn
 */
export function writeEvents(
  terminal: Terminal,
  session: CopilotSession,
  prompt: string,
): Observable<'done' | 'stopped'> {
  return defer(() => {
    let isStopped = false;
    const interrupted$ = terminal.interrupts$.pipe(tap(() => (isStopped = true)));
    const event$ = session.turn(prompt).pipe(takeUntil(interrupted$));
    return concat(
      event$.pipe(writeLines(terminal), ignoreElements()),
      defer(() => of(isStopped ? ('stopped' as const) : ('done' as const))),
    );
  });
}

/**
 * Writes events to stdout, each as a line of JSON.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
 */
export function writeLines({ screen }: Terminal): MonoTypeOperatorFunction<SessionEvent> {
  return (event$) => event$.pipe(tap((event) => screen.pass(`${JSON.stringify(event)}\n`)));
}
