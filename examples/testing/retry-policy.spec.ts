/** When the provider says that it is too much, ask again later; when it says anything else, do not. */
import { TurnError } from 'copilot-rx';
import type { CopilotSession, SessionEvent } from 'copilot-rx';
import { error, marbles } from 'copilot-rx/testing';
import { retry, throwError, timer } from 'rxjs';
import type { Observable } from 'rxjs';

function patiently(session: CopilotSession, prompt: string): Observable<SessionEvent> {
  return session.turn(prompt).pipe(
    retry({
      count: 2,
      delay: (failure: unknown, attempt) =>
        failure instanceof TurnError && failure.error.errorType === 'rate_limit'
          ? timer(attempt * 10_000)
          : throwError(() => failure),
    }),
  );
}

const tooMuch = error('Slow down.', { errorType: 'rate_limit', statusCode: 429 });

it('waits 10, then 20 seconds', () => {
  marbles(({ runtime, session, expectTurn }) => {
    runtime.reply('e|', { e: tooMuch });
    runtime.reply('e|', { e: tooMuch });
    runtime.reply('-a|', { a: 'Here.' });
    expectTurn(patiently(session, 'Hi')).toBe('e 9999ms e 19999ms -d(m|)');
  });
});

it('gives up after the third time', () => {
  marbles(({ runtime, session, expectTurn }) => {
    runtime.when('Hi', 'e|', { e: tooMuch });
    expectTurn(patiently(session, 'Hi')).toBe('e 9999ms e 19999ms (e#)', {}, 'TURN_FAILED');
  });
});

it('does not ask again when the key is wrong', () => {
  marbles(({ runtime, session, expectTurn }) => {
    runtime.reply('-e|', { e: error('Who are you?', { errorType: 'authentication', statusCode: 401 }) });
    expectTurn(patiently(session, 'Hi')).toBe('-(e#)', {}, 'TURN_FAILED');
  });
});
