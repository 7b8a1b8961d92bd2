import { runMarbles } from 'copilot-rx/testing';
import { NEVER, Subject, concatMap, throwError } from 'rxjs';
import type { Diagnostic } from '../../src/protocol/Diagnostic.js';
import type { ModelHttpRequest } from '../../src/protocol/ModelHttpRequest.js';
import { answerModelRequests } from '../../src/responders/answerModelRequests.js';
import type { ModelResponder } from '../../src/responders/answerModelRequests.js';
import { answerWith } from '../../src/responders/answerWith.js';
import { pipeline } from '../../src/responders/pipeline.js';
import { unusedPort } from '../support/loopback.js';
import { recorded } from '../support/recorded.js';
import { ended } from '../support/subscriptions.js';

const request: ModelHttpRequest = {
  id: 'r',
  method: 'GET',
  url: 'http://nowhere.invalid',
  headerNames: [],
  header: () => undefined,
  body: '',
  json: () => undefined,
};

function opened(responder: ModelResponder) {
  const diagnostics: Diagnostic[] = [];
  const answer = answerModelRequests(responder, {
    closed$: NEVER,
    report: (diagnostic) => diagnostics.push(diagnostic),
  });
  return { answer, diagnostics };
}

describe('answerModelRequests', () => {
  it('asks the responder, which is unsubscribed when nobody waits any more', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const response = { body: 'Hi' };
      const answering$ = cold('--(a|)', { a: response });
      const { answer } = opened(() => answering$);

      expectObservable(answer(request)).toBe('--(a|)', { a: response });
      expectObservable(answer(request), '^!').toBe('');
      expectSubscriptions(answering$.subscriptions).toBe(['^-!', '^!']);
    });
  });

  it('goes through a pipeline, under its policy', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const answering$ = cold('--(a|)', { a: {} });
      const { answer } = opened(
        pipeline(
          answerWith(
            () => answering$,
            (project) => concatMap(project),
          ),
        ),
      );

      expectObservable(answer(request)).toBe('--(a|)', { a: {} });
      expectObservable(answer({ ...request, id: 'other' })).toBe('----(a|)', { a: {} });
      expectSubscriptions(answering$.subscriptions).toBe(['^-!', '--^-!']);
    });
  });

  it.each<[string, ModelResponder]>([
    ['a responder has no answer to', () => undefined],
    ['a pipeline lets through', pipeline()],
  ])('sends on what %s', async (_, responder) => {
    const { answer, diagnostics } = opened(responder);

    const responses = await ended(answer({ ...request, url: `http://127.0.0.1:${await unusedPort()}` }));

    expect(responses).toMatchObject([{ status: 502 }]);
    expect(diagnostics).toEqual([]);
  });

  it.each<[string, (error: Error) => ModelResponder]>([
    [
      'throws',
      (error) => () => {
        throw error;
      },
    ],
    ['rejects', (error) => () => Promise.reject(error)],
    ['errors', (error) => () => throwError(() => error)],
  ])('refuses in words of its own, once, when the responder %s', async (_, failing) => {
    const bug = new Error('swordfish');
    const { answer, diagnostics } = opened(failing(bug));

    const responses = await ended(answer(request));

    expect(responses).toMatchObject([{ status: 500, headers: { 'x-should-retry': 'false' } }]);
    expect(JSON.stringify(responses)).not.toContain('swordfish');
    expect(diagnostics).toMatchObject([{ level: 'error', code: 'responder-failed', cause: bug }]);
  });

  it('gives the session of the request as context, if it has one', () => {
    const sessions: string[] = [];
    const { answer } = opened((_, { sessionId }) => {
      sessions.push(sessionId);
      return {};
    });

    recorded(answer(request));
    recorded(answer({ ...request, sessionId: 's' }));

    expect(sessions).toEqual(['', 's']);
  });

  it('ends its pipeline when it is closed', () => {
    const closed = new Subject<void>();
    const asked$ = new Subject<never>();
    const answer = answerModelRequests(pipeline(answerWith(() => asked$)), {
      closed$: closed,
      report: () => undefined,
    });
    recorded(answer(request));
    expect(asked$.observed).toBe(true);

    closed.next();

    expect(asked$.observed).toBe(false);
  });
});
