/** The runtime dies in the middle of an answer: what was written stays, with a word about what happened. */
import { isCopilotError } from 'copilot-rx';
import type { CopilotSession } from 'copilot-rx';
import { accumulateText } from 'copilot-rx/operators';
import { crashAt, marbles } from 'copilot-rx/testing';
import { catchError, of, throwError } from 'rxjs';
import type { Observable } from 'rxjs';

function shown(session: CopilotSession, prompt: string): Observable<string> {
  return session.turn(prompt).pipe(
    accumulateText(),
    catchError((error: unknown) =>
      isCopilotError(error) && error.code === 'CONNECTION_LOST' ? of('(The agent is gone.)') : throwError(() => error),
    ),
  );
}

it('says so, and ends', () => {
  marbles({ faults: [crashAt(5)] }, ({ runtime, session, client, expectObservable }) => {
    runtime.reply('                               -a-b-c-d|', { a: 'Once ', b: 'upon ', c: 'a ', d: 'time' });
    expectObservable(shown(session, 'A story')).toBe('-a-b-(x|)', {
      a: 'Once ',
      b: 'Once upon ',
      x: '(The agent is gone.)',
    });
    expectObservable(client.state$).toBe('c----f', {
      c: { status: 'connected', protocolVersion: 3 },
      f: expect.objectContaining({ status: 'failed' }),
    });
  });
});
