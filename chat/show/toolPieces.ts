import type { SessionEvent } from 'copilot-rx';
import { ofType } from 'copilot-rx/operators';
import { connect, filter, map, merge, mergeMap, take } from 'rxjs';
import type { Observable, OperatorFunction } from 'rxjs';
import type { Piece } from './Piece.js';
import { toolLabel } from './toolLabel.js';

/**
 * A line for each tool call that has ended, and for whatever the runtime wants people to know. Calls run side by side, so each is a
 * little stream of its own.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
 */
export function toolPieces(): OperatorFunction<SessionEvent, Piece> {
  return (event$) => event$.pipe(connect((shared$) => merge(callsOf(shared$), noticesOf(shared$))));
}

function callsOf(event$: Observable<SessionEvent>): Observable<Piece> {
  const end$ = event$.pipe(ofType('tool.execution_complete'));
  return event$.pipe(
    ofType('tool.execution_start'),
    mergeMap(({ agentId, data: { toolCallId, toolName, arguments: args } }) =>
      end$.pipe(
        filter(({ data }) => data.toolCallId === toolCallId),
        take(1),
        map(({ data: { success, result, error } }): Piece => ({
          kind: 'note',
          tone: success ? 'good' : 'bad',
          text: `${agentId === undefined ? '' : '↳ '}${toolLabel(toolName, args)}`,
          detail: (success ? result?.content : error?.message) ?? '',
        })),
      ),
    ),
  );
}

function noticesOf(event$: Observable<SessionEvent>): Observable<Piece> {
  return event$.pipe(
    ofType('session.warning', 'assistant.turn_retry', 'subagent.started', 'subagent.failed'),
    map((event): Piece => {
      const note = { kind: 'note', tone: 'plain', detail: '' } as const;
      switch (event.type) {
        case 'session.warning':
          return { ...note, text: event.data.message };
        case 'assistant.turn_retry':
          return {
            ...note,
            text: `The model call failed (${event.data.reason ?? 'no reason given'}); it is made again.`,
          };
        case 'subagent.started':
          return { ...note, text: `Agent ${event.data.agentDisplayName ?? event.data.agentName} begins.` };
        case 'subagent.failed':
          return {
            ...note,
            tone: 'bad',
            text: `Agent ${event.data.agentName} failed.`,
            detail: event.data.error ?? '',
          };
      }
    }),
  );
}
