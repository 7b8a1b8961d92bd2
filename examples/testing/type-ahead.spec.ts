/** Ask while somebody types: a newer question aborts the older one, whose answer is never shown. */
import type { CopilotSession } from 'copilot-rx';
import { accumulateText } from 'copilot-rx/operators';
import { marbles } from 'copilot-rx/testing';
import { debounceTime, switchMap } from 'rxjs';
import type { Observable } from 'rxjs';

function answers(session: CopilotSession, text$: Observable<string>): Observable<string> {
  return text$.pipe(
    debounceTime(300),
    switchMap((text) => session.turn(text).pipe(accumulateText())),
  );
}

it('shows the answer to the newest question only', () => {
  marbles(({ runtime, session, hot, expectObservable, flush }) => {
    runtime.when(/^Why$/, '400ms a 1s b|', { a: 'Because', b: ' of that.' });
    runtime.when(/^Why not$/, '400ms c|', { c: 'Indeed.' });
    const text$ = hot('a 99ms b 999ms c', { a: 'Wh', b: 'Why', c: 'Why not' });

    // 300 ms of silence, 400 ms for the model; the rest of the first answer would have come a second later
    expectObservable(answers(session, text$), '3s !').toBe('800ms a 999ms c', { a: 'Because', c: 'Indeed.' });
    flush();

    expect(runtime.calls.map(({ method }) => method)).toEqual([
      'session.create',
      'session.send',
      'session.abort',
      'session.send',
    ]);
  });
});
