import { type OperatorFunction, distinctUntilChanged, scan, skip, startWith } from 'rxjs';
import type { Waiting } from '../errors/Waiting.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { followWaits } from './followWaits.js';

/**
 * What a session waits for, whenever that changes: the model, tools, hooks, permissions, questions, sub-agents; for a status line,
 * and to tell why nothing happens.
 *
 * ```
 * event$        -s-m-t-p-q-c-i-|
 * waitingFor()  -u-v-w-x-w-v---|
 * ```
 *
 * Outermost first: a tool (`t` above) that waits for a permission (`p`) comes before it. The list is empty (`v`) when the runtime
 * itself is at work, or at rest. On protocol 2 permissions, hooks and questions are no events: the tool that waits for them is
 * all that can be seen there.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
 * @example
 * ```ts
 * import type { CopilotSession } from 'copilot-rx';
 * import { waitingFor } from 'copilot-rx/operators';
 *
 * export function showStatus(session: CopilotSession): void {
 *   session.events$
 *     .pipe(waitingFor())
 *     .subscribe((waits) => console.log(waits.map(({ kind, name = '' }) => `${kind} ${name}`).join(', ')));
 * }
 * ```
 */
export function waitingFor(): OperatorFunction<SessionEvent, readonly Waiting[]> {
  return (event$) =>
    event$.pipe(
      scan(followWaits, nothing),
      // So that waiting for nothing counts as told at the start.
      startWith(nothing),
      distinctUntilChanged(),
      skip(1),
    );
}

const nothing: readonly Waiting[] = [];
