import type { RunFinishedOutcome } from '@ag-ui/core';

/** How a run of AG-UI ends. */
export type RunEnd = RunFinishedOutcome | { readonly type: 'failed'; readonly message: string; readonly code?: string };

/** Whether another run goes on with the turn: with an answer, or with what a tool of the page came to. */
export function isWaiting(end: RunEnd | undefined): boolean {
  return end?.type === 'interrupt' || (end?.type === 'success' && end.pendingToolCallIds !== undefined);
}
