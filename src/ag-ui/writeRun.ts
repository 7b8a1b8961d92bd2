import type { AGUIEvent } from '@ag-ui/core';
import {
  NEVER,
  type Observable,
  type OperatorFunction,
  asapScheduler,
  auditTime,
  catchError,
  endWith,
  filter,
  map,
  merge,
  of,
  take,
} from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { endOf } from './endRun.js';
import type { RunEnd } from './RunEnd.js';
import { type News, tellRun } from './tellRun.js';
import type { ToAgUiOptions } from './ToAgUiOptions.js';
import type { TurnMemory } from './TurnMemory.js';

/**
 * One run of AG-UI of a turn, which may have had runs before.
 *
 * @stream cold · no replay · completes with the run · never errors · unsubscribe leaves the source
 *
 * @param memory - What earlier runs have shown of the turn.
 * @param end$ - Ends the run before its source does.
 */
export function writeRun(
  options: ToAgUiOptions,
  memory?: TurnMemory,
  end$: Observable<RunEnd> = NEVER,
): OperatorFunction<SessionEvent, AGUIEvent> {
  return (event$) => {
    const source$ = event$.pipe(
      map((event): News => ({ event })),
      endWith<News>({ end: { type: 'success' } }),
      catchError((error: unknown) => of<News>({ end: endOf(error) })),
    );
    const interrupt$ = (options.interrupts$ ?? NEVER).pipe(
      // Those that are asked at the same time, by tools that run at the same time, come together.
      auditTime(0, asapScheduler),
      filter((interrupts) => interrupts.length > 0),
      take(1),
      map((interrupts): RunEnd => ({ type: 'interrupt', interrupts: [...interrupts] })),
    );
    return tellRun(merge(source$, merge(interrupt$, end$).pipe(map((end) => ({ end })))), options, memory);
  };
}
