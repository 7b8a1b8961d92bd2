import type { AGUIEvent } from '@ag-ui/core';
import type { OperatorFunction } from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { ToAgUiOptions } from './ToAgUiOptions.js';
import { writeRun } from './writeRun.js';

/**
 * Makes one run of AG-UI 1.0 of a turn: what any client of that protocol shows.
 *
 * ```
 * event$       --d---e-m----|
 * toAgUi(run)  r-(sd)e-(cx)-(f|)
 * ```
 *
 * Above two pieces of a message, which is then finished (`m`): it is started (`s`), grows, gets what was not streamed of it (`c`), and is
 * closed (`x`). The run begins at once. Text, reasoning and the arguments of tool calls are told in pieces, as they come; a finished message is what
 * counts, so what was not streamed of it is told then. Tool calls are told with their results and their output so far, sub-agents
 * with all that they do, model calls as steps, and what all of it cost at the end. What has no counterpart and people may want to see,
 * such as the context window, comes as `CUSTOM` events named `copilot-rx:…`.
 *
 * However the source ends, what is open is closed, and the run ends: with `RUN_FINISHED`, as cancelled if the turn was aborted
 * elsewhere; with `RUN_ERROR` if it errors; and with what is asked as its outcome, if `interrupts$` says so.
 *
 * @stream cold or hot as the source · no replay · completes with the run · never errors: what the source errors with ends the run · unsubscribe leaves the source
 * @example
 * ```ts
 * import { CopilotClient } from 'copilot-rx';
 * import { toAgUi } from 'copilot-rx/ag-ui';
 *
 * const client = new CopilotClient();
 * const session = await client.createSession({ streaming: true });
 * session
 *   .turn('Say hello.')
 *   .pipe(toAgUi({ threadId: session.sessionId, runId: '1' }))
 *   .subscribe((event) => console.log(event.type)); // RUN_STARTED, STEP_STARTED, TEXT_MESSAGE_START, …
 * ```
 */
export function toAgUi(options: ToAgUiOptions): OperatorFunction<SessionEvent, AGUIEvent> {
  return writeRun(options);
}
