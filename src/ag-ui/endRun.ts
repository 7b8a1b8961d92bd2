import { isCopilotError } from '../errors/CopilotError.js';
import { defined } from '../util/defined.js';
import { closeLane } from './closeLane.js';
import type { RunEnd } from './RunEnd.js';
import type { RunScope } from './RunScope.js';
import { endStep } from './takeEvent.js';
import { leaveSubagents } from './writeSubagent.js';

/** Closes all that is open, and the run. */
export function endRun(scope: RunScope, run: { readonly threadId: string; readonly runId: string }, end: RunEnd): void {
  for (const lane of scope.memory.lanes.values()) {
    closeLane(scope, lane);
    endStep(scope, lane);
  }
  leaveSubagents(scope, end);
  const { threadId, runId } = run;
  const usage = scope.usage.size === 0 ? {} : { usage: [...scope.usage.values()] };
  if (end.type === 'failed') {
    const { message, code } = end;
    scope.show({ type: 'RUN_ERROR', message, ...defined({ code }), ...usage });
    return;
  }
  scope.show({ type: 'RUN_FINISHED', threadId, runId, outcome: end, ...usage });
}

/** What an error means for a run. Only errors of this package are quoted: others may say what is not for clients. */
export function endOf(error: unknown): RunEnd {
  if (!isCopilotError(error)) return { type: 'failed', message: 'The run failed.' };
  const { code, message } = error;
  return code === 'TURN_ABORTED' ? { type: 'cancelled' } : { type: 'failed', message, code };
}
