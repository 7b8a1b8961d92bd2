import { NEVER } from 'rxjs';
import { answerWith } from '../../src/responders/answerWith.js';
import { withDeadline } from '../../src/responders/withDeadline.js';
import { runMarbles } from 'copilot-rx/testing';
import { itPassesQuestions } from './itPassesQuestions.js';
import { letters, made, questions } from './questions.js';

const known = questions('pq');

describe('withDeadline', () => {
  itPassesQuestions(() => withDeadline(3, 'd'));

  it('passes questions on, and answers them when the time is up', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const question$ = hot('-p-----q---|', known);
      const expected = '     -p--d--q--d|';

      expectObservable(question$.pipe(withDeadline(3, 'd'), letters)).toBe(expected);
      expectSubscriptions(question$.subscriptions).toBe('^----------!');
    });
  });

  it('stops its clock when the question is settled', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const { question, settling } = made('p');
      cold('--x').subscribe(() => settling.end());

      expectObservable(hot('-p-----|', { p: question }).pipe(withDeadline(3, 'd'), letters)).toBe('-p-----|');
    });
  });

  it('answers past an operator that is still busy', () => {
    runMarbles(({ hot, expectObservable }) => {
      const question$ = hot('-p-----|', known);

      expectObservable(
        question$.pipe(
          withDeadline(3, (input: string) => input.toUpperCase()),
          answerWith(() => NEVER),
          letters,
        ),
      ).toBe('----P--');
    });
  });
});
