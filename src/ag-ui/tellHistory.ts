import type { AGUIEvent, Interrupt, RunAgentInput } from '@ag-ui/core';
import { type Observable, catchError, from, of, switchMap, take } from 'rxjs';
import type { AgUiSession } from './AgUiSession.js';
import { endOf } from './endRun.js';
import type { RunEnd } from './RunEnd.js';
import { type News, tellRun } from './tellRun.js';
import { toMessages } from './toMessages.js';

type Input = Pick<RunAgentInput, 'threadId' | 'runId'>;

/**
 * A run that does nothing: it tells the messages so far, and what is waited for.
 *
 * @stream cold · no replay · completes with the run · never errors · unsubscribe gives up
 */
export function tellHistory(
  session$: Observable<AgUiSession>,
  input: Input,
  interrupts: readonly Interrupt[] = [],
): Observable<AGUIEvent> {
  const end: RunEnd =
    interrupts.length === 0 ? { type: 'success' } : { type: 'interrupt', interrupts: [...interrupts] };
  return tell(
    session$.pipe(
      take(1),
      switchMap((session) => from(session.getMessages())),
      switchMap((events): News[] => [{ messages: toMessages(events) }, { end }]),
      catchError((error: unknown) => of({ end: endOf(error) })),
    ),
    input,
  );
}

/**
 * A run that cannot be.
 *
 * @stream cold · no replay · completes at once · never errors · unsubscribe stops it
 */
export function tellRefusal(input: Input, end: RunEnd): Observable<AGUIEvent> {
  return tell(of({ end }), input);
}

/** What else has come with an input is no option. */
function tell(news$: Observable<News>, { threadId, runId }: Input): Observable<AGUIEvent> {
  return tellRun(news$, { threadId, runId });
}
