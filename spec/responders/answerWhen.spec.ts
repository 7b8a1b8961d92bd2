import { answerWhen } from '../../src/responders/answerWhen.js';
import { runMarbles } from 'copilot-rx/testing';
import { itPassesQuestions } from './itPassesQuestions.js';
import { letters, questions } from './questions.js';

const known = questions('pqr');
const answers: Record<string, string> = { p: 'a', r: 'c' };
const isPOrR = (input: string) => input === 'p' || input === 'r';

describe('answerWhen', () => {
  itPassesQuestions(() =>
    answerWhen(
      () => true,
      () => 'x',
    ),
  );

  it('answers what fits and passes the rest on', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const question$ = hot('-p-q---r-----|', known);
      const fn = (input: string) => cold('--(a|)', { a: answers[input]! });
      const expected = '     ---(qa)--c---|';

      expectObservable(question$.pipe(answerWhen(isPOrR, fn), letters)).toBe(expected);
      expectSubscriptions(question$.subscriptions).toBe('^------------!');
    });
  });

  it('fails the question whose predicate throws, and goes on', () => {
    runMarbles(({ hot, expectObservable }) => {
      const picky = (input: string) => {
        if (input === 'q') throw new Error('no');
        return true;
      };

      expectObservable(
        hot('-p-q-r-|', known).pipe(
          answerWhen(picky, () => 'a'),
          letters,
        ),
      ).toBe('-a-X-a-|');
    });
  });
});
