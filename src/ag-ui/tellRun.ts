import type { AGUIEvent, Message } from '@ag-ui/core';
import { type Observable, concat, defer, map, mergeMap, of, takeWhile } from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { defined } from '../util/defined.js';
import { createStateWriter } from './createStateWriter.js';
import { endRun } from './endRun.js';
import type { RunEnd } from './RunEnd.js';
import { openRun } from './RunScope.js';
import { type Shown, asAgUi } from './Shown.js';
import { takeEvent } from './takeEvent.js';
import type { ToAgUiOptions } from './ToAgUiOptions.js';
import { type TurnMemory, createTurnMemory } from './TurnMemory.js';

/** What a run hears: an event, all the messages so far, or its end. */
export type News = { readonly event: SessionEvent } | { readonly messages: Message[] } | { readonly end: RunEnd };

/**
 * One run of AG-UI, from its begin to the first end that it hears.
 *
 * @stream cold · no replay · completes with the run · errors with the source · unsubscribe leaves the source
 *
 * @param memory - What earlier runs have shown of the turn.
 */
export function tellRun(news$: Observable<News>, options: ToAgUiOptions, memory?: TurnMemory): Observable<AGUIEvent> {
  return defer(() =>
    concat(of(undefined), news$).pipe(
      mergeMap(createRunWriter(options, memory ?? createTurnMemory())),
      takeWhile(({ type }) => type !== 'RUN_FINISHED' && type !== 'RUN_ERROR', true),
      map(asAgUi),
    ),
  );
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
    else if ('messages' in news) scope.show({ type: 'MESSAGES_SNAPSHOT', messages: news.messages });
    else endRun(scope, options, news.end);
    return scope.shown();
  };
}
