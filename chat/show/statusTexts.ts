import type { SessionEvent } from 'copilot-rx';
import { ofType, waitingFor } from 'copilot-rx/operators';
import { combineLatest, connect, distinctUntilChanged, map, merge, scan, startWith } from 'rxjs';
import type { Observable, OperatorFunction } from 'rxjs';
import { toolLabel } from './toolLabel.js';

/**
 * What is waited for, in words; empty while nothing is.
 *
 * ```
 * event$          -s-----t-----c-i-|
 * statusTexts()   ab-----c-----b-a-|
 * ```
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
 */
export function statusTexts(): OperatorFunction<SessionEvent, string> {
  return (event$) =>
    event$.pipe(
      connect((shared$) =>
        combineLatest([shared$.pipe(waitingFor(), startWith([])), toolsOf(shared$), thoughtOf(shared$)]),
      ),
      map(([waits, tools, thought]) => {
        const wait = [...waits].reverse().find(({ kind }) => kind === 'tool' || kind === 'model' || kind === 'agent');
        if (wait === undefined) return '';
        if (wait.kind === 'model') return thought === '' ? 'thinking' : `thinking: ${thought}`;
        const { label = wait.name ?? wait.kind, told = '' } = tools.get(wait.id) ?? {};
        const more = waits.filter(({ kind }) => kind === 'tool').length - 1;
        return `${label}${told === '' ? '' : ` → ${told}`}${more > 0 ? ` (and ${more} more)` : ''}`;
      }),
      distinctUntilChanged(),
    );
}

interface ToolStatus {
  readonly label: string;
  /** The latest of what it told. */
  readonly told: string;
}

function toolsOf(event$: Observable<SessionEvent>): Observable<ReadonlyMap<string, ToolStatus>> {
  return event$.pipe(
    ofType('tool.execution_start', 'tool.execution_progress', 'tool.execution_partial_result', 'tool.shell_output'),
    scan((tools, event) => {
      const { toolCallId } = event.data;
      const told = toldBy(event);
      const before = tools.get(toolCallId);
      if (event.type === 'tool.execution_start')
        return new Map(tools).set(toolCallId, { label: toolLabel(event.data.toolName, event.data.arguments), told });
      return before === undefined || told === '' ? tools : new Map(tools).set(toolCallId, { ...before, told });
    }, new Map<string, ToolStatus>()),
    startWith(new Map<string, ToolStatus>()),
  );
}

function toldBy(event: SessionEvent): string {
  const text =
    event.type === 'tool.execution_progress'
      ? event.data.progressMessage
      : event.type === 'tool.execution_partial_result'
        ? event.data.partialOutput
        : event.type === 'tool.shell_output'
          ? event.data.text
          : undefined;
  return text?.trimEnd().split('\n').at(-1) ?? '';
}

/** The end of what the model thinks, from one model call to the next. */
function thoughtOf(event$: Observable<SessionEvent>): Observable<string> {
  return merge(
    event$.pipe(
      ofType('assistant.reasoning_delta'),
      map(({ data }) => data.deltaContent),
    ),
    event$.pipe(
      ofType('assistant.turn_start'),
      map(() => undefined),
    ),
  ).pipe(
    scan((thought, piece) => (piece === undefined ? '' : (thought + piece).slice(-300)), ''),
    startWith(''),
  );
}
