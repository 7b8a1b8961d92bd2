import type { SessionEvent } from 'copilot-rx';
import { ofType } from 'copilot-rx/operators';
import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Piece } from './layOut.js';

/** A line when a tool is called, and one when it is done. */
export function toolsOf(events$: Observable<SessionEvent>): Observable<Piece> {
  return events$.pipe(
    ofType('tool.execution_start', 'tool.execution_complete'),
    map((event) => {
      if (event.type === 'tool.execution_start') {
        const { toolName, arguments: args } = event.data;
        return { kind: 'tool', text: `→ ${toolName} ${oneLine(JSON.stringify(args ?? {}))}\n` };
      }
      const { success, result, error } = event.data;
      return success
        ? { kind: 'tool', text: `✓ ${oneLine(result?.content ?? 'done')}\n` }
        : { kind: 'tool', text: `✗ ${oneLine(error?.message ?? 'failed')}\n` };
    }),
  );
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
