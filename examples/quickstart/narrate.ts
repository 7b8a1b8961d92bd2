import type { SessionEvent } from 'copilot-rx';
import { ofType, textDeltas } from 'copilot-rx/operators';
import { concat, connect, map, merge, of, reduce } from 'rxjs';
import type { Observable, OperatorFunction } from 'rxjs';
import { layOut } from './layOut.js';
import type { Piece } from './layOut.js';
import { toolsOf } from './toolsOf.js';

/** The events of a turn as text for the terminal: one turn, shared by the feeds that are made of it. */
export function narrate(prompt: string): OperatorFunction<SessionEvent, string> {
  return (turn$) =>
    concat(
      of<Piece>({ kind: 'prompt', text: prompt }),
      turn$.pipe(
        connect((events$) => merge(thoughtsOf(events$), answerOf(events$), toolsOf(events$), costOf(events$))),
      ),
    ).pipe(layOut());
}

function thoughtsOf(events$: Observable<SessionEvent>): Observable<Piece> {
  return events$.pipe(
    ofType('assistant.reasoning_delta'),
    map(({ data }) => ({ kind: 'thought', text: data.deltaContent })),
  );
}

function answerOf(events$: Observable<SessionEvent>): Observable<Piece> {
  return events$.pipe(
    textDeltas(),
    map((text) => ({ kind: 'answer', text })),
  );
}

/** What the turn cost, once it is over. */
function costOf(events$: Observable<SessionEvent>): Observable<Piece> {
  return events$.pipe(
    ofType('assistant.usage'),
    reduce(
      (sum, { data }) => ({
        calls: sum.calls + 1,
        tokensIn: sum.tokensIn + (data.inputTokens ?? 0),
        tokensOut: sum.tokensOut + (data.outputTokens ?? 0),
      }),
      { calls: 0, tokensIn: 0, tokensOut: 0 },
    ),
    map(({ calls, tokensIn, tokensOut }) => ({
      kind: 'cost',
      text: `${calls} model ${calls === 1 ? 'call' : 'calls'}, ${tokensIn} tokens in, ${tokensOut} tokens out`,
    })),
  );
}
