import type { Observable } from 'rxjs';
import { map } from 'rxjs';
import type { PermissionDecision, PermissionRequest } from '../../src/protocol/PermissionRequest.js';
import { createQuestion } from '../../src/responders/createQuestion.js';
import type { Question } from '../../src/responders/Question.js';
import { remember } from '../../src/responders/remember.js';
import { runMarbles } from 'copilot-rx/testing';

type Permission = Question<PermissionRequest, PermissionDecision>;
const key = (request: PermissionRequest) => (request.kind === 'url' ? request.url : undefined);

/** Upper and lower case ask for the same. */
const made = (letter: string) =>
  createQuestion<PermissionRequest, PermissionDecision>(
    { input: { kind: 'url', url: letter.toLowerCase() }, context: { askId: letter, sessionId: 's' } },
    () => {},
  );
const setUp = () => {
  const hands = { p: made('p'), P: made('P'), q: made('q') };
  const known: Record<string, Permission> = { p: hands.p.question, P: hands.P.question, q: hands.q.question };
  const settle = (letter: 'p' | 'P' | 'q', decision: 'allow' | 'deny') => {
    hands[letter].settling.answer({ decision });
    hands[letter].settling.end();
  };
  return { known, settle };
};
const letters = (question$: Observable<Permission>) =>
  question$.pipe(map(({ context, answer, failure }) => (failure ? 'X' : answer ? 'a' : context.askId)));

describe('remember', () => {
  it('gives an allow again without asking', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const { known, settle } = setUp();
      const question$ = hot('-p---P-q-|', known);
      const expected = '     -p---a-q-|';
      cold('                 --p').subscribe(() => settle('p', 'allow'));
      cold('                 --------q').subscribe(() => settle('q', 'allow'));

      expectObservable(question$.pipe(remember({ key }), letters)).toBe(expected);
      expectSubscriptions(question$.subscriptions).toBe('^--------!');
    });
  });

  it('asks anew after a deny, and for what has no key', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const { known, settle } = setUp();
      cold('--p').subscribe(() => settle('p', 'deny'));
      cold('------P').subscribe(() => settle('P', 'allow'));

      expectObservable(hot('-p---P-|', known).pipe(remember({ key }), letters)).toBe('-p---P-|');
      expectObservable(hot('-p---P-|', known).pipe(remember({ key: () => undefined }), letters)).toBe('-p---P-|');
    });
  });

  it('fails the question whose key throws', () => {
    runMarbles(({ hot, expectObservable }) => {
      const broken = () => {
        throw new Error('no');
      };

      expectObservable(hot('-p-q-|', setUp().known).pipe(remember({ key: broken }), letters)).toBe('-X-X-|');
    });
  });

  it('errors with the source, and forgets when it is left', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const { known, settle } = setUp();
      const question$ = hot('-p-P-#', known);
      cold('--p').subscribe(() => settle('p', 'allow'));
      const remembered$ = question$.pipe(remember({ key }), letters);

      expectObservable(remembered$).toBe('-p-a-#');
      expectObservable(remembered$, '--^-!').toBe('---P-');
      expectSubscriptions(question$.subscriptions).toBe(['^----!', '--^-!']);
    });
  });
});
