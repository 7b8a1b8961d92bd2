import type { AGUIEvent, Interrupt, RunAgentInput } from '@ag-ui/core';
import { type Observable, catchError, concat, from, map, of, switchMap, take } from 'rxjs';
import type { AgUiSession } from './AgUiSession.js';
import { endOf } from './endRun.js';
import type { RunEnd } from './RunEnd.js';
import { type Shown, asAgUi } from './Shown.js';
import { toMessages } from './toMessages.js';

type Input = Pick<RunAgentInput, 'threadId' | 'runId'>;

/**
 * A run that does nothing: it tells the messages so far, and what is waited for.
 *
 * @stream cold · no replay · completes with the run · never errors · unsubscribe gives up
 */
export function tellHistory(
  session$: Observable<AgUiSession>,
  { threadId, runId }: Input,
  interrupts: readonly Interrupt[] = [],
): Observable<AGUIEvent> {
  const outcome =
    interrupts.length === 0
      ? { type: 'success' as const }
      : { type: 'interrupt' as const, interrupts: [...interrupts] };
  const told$ = session$.pipe(
    take(1),
    switchMap((session) => from(session.getMessages())),
    switchMap((events): Shown[] => [
      { type: 'MESSAGES_SNAPSHOT', messages: toMessages(events) },
      { type: 'RUN_FINISHED', threadId, runId, outcome },
    ]),
    catchError((error: unknown) => of(failed(endOf(error)))),
  );
  return concat(of(started({ threadId, runId })), told$).pipe(map(asAgUi));
}

/**
 * A run that cannot be.
 *
 * @stream cold · no replay · completes at once · never errors · unsubscribe stops it
 */
export function tellRefusal(input: Input, end: RunEnd): Observable<AGUIEvent> {
  return of(started(input), failed(end)).pipe(map(asAgUi));
}

function started({ threadId, runId }: Input): Shown {
  return { type: 'RUN_STARTED', threadId, runId, protocolVersion: '1.0' };
}

function failed(end: RunEnd): Shown {
  if (end.type !== 'failed') return { type: 'RUN_ERROR', message: 'The run failed.' };
  const { message, code } = end;
  return { type: 'RUN_ERROR', message, ...(code === undefined ? {} : { code }) };
}
