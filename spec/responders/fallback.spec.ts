import { fallback } from '../../src/responders/fallback.js';
import { runMarbles } from 'copilot-rx/testing';
import { itPassesQuestions } from './itPassesQuestions.js';
import { letters, question, questions } from './questions.js';

const known = questions('pqA');

describe('fallback', () => {
  itPassesQuestions(() => fallback('f'));

  it('answers what is still unanswered', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const question$ = hot('-p-A-q-|', known);
      const expected = '     -f-A-f-|';

      expectObservable(question$.pipe(fallback('f'), letters)).toBe(expected);
      expectSubscriptions(question$.subscriptions).toBe('^------!');
    });
  });

  it('asks a function', () => {
    runMarbles(({ hot, expectObservable }) => {
      const question$ = hot('-p-q-|', known);

      expectObservable(
        question$.pipe(
          fallback((input: string) => input.toUpperCase()),
          letters,
        ),
      ).toBe('-P-Q-|');
    });
  });

  it('fails the question when the function throws, and leaves failures alone', () => {
    runMarbles(({ hot, expectObservable }) => {
      const failed = { ...question('q'), failure: { error: 'no' } };
      const broken = fallback<string, string>(() => {
        throw new Error('no');
      });

      expectObservable(hot('-p-|', known).pipe(broken, letters)).toBe('-X-|');
      expectObservable(hot('-q-|', { q: failed }).pipe(fallback('f'), letters)).toBe('-X-|');
    });
  });
});
