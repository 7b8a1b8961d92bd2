import type { SessionEvent, SessionEventOf } from 'copilot-rx';
import { ofType } from 'copilot-rx/operators';
import { concat, filter, map, mergeMap, of, take } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Piece } from './layOut.js';

/** A line when a tool is called, and one when it is done. Calls run side by side, so each is a little stream of its own. */
export function toolsOf(events$: Observable<SessionEvent>): Observable<Piece> {
  const ends$ = events$.pipe(ofType('tool.execution_complete'));
  return events$.pipe(
    ofType('tool.execution_start'),
    mergeMap(({ data: { toolCallId, toolName, arguments: args } }) =>
      concat(
        of(`→ ${toolName} ${oneLine(JSON.stringify(args ?? {}))}`),
        ends$.pipe(
          filter(({ data }) => data.toolCallId === toolCallId),
          take(1),
          map(({ data }) => describeEnd(toolName, data)),
        ),
      ),
    ),
    map((line) => ({ kind: 'tool', text: `${line}\n` })),
  );
}

function describeEnd(toolName: string, end: SessionEventOf<'tool.execution_complete'>['data']): string {
  if (end.success) return `✓ ${toolName}: ${oneLine(end.result?.content ?? 'done')}`;
  return `✗ ${toolName}: ${oneLine(end.error?.message ?? 'failed')}`;
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 72 ? `${line.slice(0, 71)}…` : line;
}
