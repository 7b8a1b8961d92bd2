import type { AGUIEvent } from '@ag-ui/core';
import {
  NEVER,
  type Observable,
  type OperatorFunction,
  asapScheduler,
  auditTime,
  catchError,
  concat,
  defer,
  endWith,
  filter,
  map,
  merge,
  mergeMap,
  of,
  take,
  takeWhile,
} from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { defined } from '../util/defined.js';
import { createStateWriter } from './createStateWriter.js';
import { endOf, endRun } from './endRun.js';
import type { RunEnd } from './RunEnd.js';
import { openRun } from './RunScope.js';
import { type Shown, asAgUi } from './Shown.js';
import { takeEvent } from './takeEvent.js';
import type { ToAgUiOptions } from './ToAgUiOptions.js';
import { type TurnMemory, createTurnMemory } from './TurnMemory.js';

/** What a run hears: an event, or its end. */
type News = { readonly event: SessionEvent } | { readonly end: RunEnd };

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
  return (event$) =>
    defer(() => {
      const write = createRunWriter(options, memory ?? createTurnMemory());
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
        map((interrupts): RunEnd => ({ type: 'interrupt', interrupts })),
      );
      const news$ = merge(source$, merge(interrupt$, end$).pipe(map((end): News => ({ end }))));
      return concat(of(undefined), news$).pipe(
        mergeMap(write),
        takeWhile(({ type }) => type !== 'RUN_FINISHED' && type !== 'RUN_ERROR', true),
        map(asAgUi),
      );
    });
}

function createRunWriter(options: ToAgUiOptions, memory: TurnMemory): (news: News | undefined) => Shown[] {
  const { threadId, runId, parentRunId, raw, withState = false, state } = options;
  const scope = openRun(memory, options.messages);
  let takeFacts: ((event: SessionEvent) => void) | undefined;
  const begin = () => {
    scope.show({ type: 'RUN_STARTED', threadId, runId, protocolVersion: '1.0', ...defined({ parentRunId }) });
    if (withState) takeFacts = createStateWriter(scope, state);
  };
  const take = (event: SessionEvent) => {
    if (raw?.(event) === true) scope.show({ type: 'RAW', event, source: 'copilot' });
    takeEvent(scope, event);
    takeFacts?.(event);
  };
  return (news) => {
    if (news === undefined) begin();
    else if ('event' in news) take(news.event);
    else endRun(scope, options, news.end);
    return scope.shown();
  };
}
