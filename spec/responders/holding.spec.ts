import { delay, identity } from 'rxjs';
import { holding } from '../../src/responders/holding.js';
import { runMarbles } from 'copilot-rx/testing';
import { itPassesQuestions } from './itPassesQuestions.js';
import { letters, made, questions } from './questions.js';

const known = questions('pq');

describe('holding', () => {
  itPassesQuestions(() => holding(identity));

  it('does what its operator does', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const question$ = hot('-p-q---|', known);
      const expected = '     ---p-q-|';

      expectObservable(question$.pipe(holding(delay(2)), letters)).toBe(expected);
      expectSubscriptions(question$.subscriptions).toBe('^------!');
    });
  });

  it('holds a question until it is passed on', () => {
    runMarbles(({ cold, expectObservable, flush }) => {
      const log: string[] = [];
      const { question, release } = made('p', () => log.push('let go'));

      expectObservable(cold('p', { p: question }).pipe(holding(delay(2)), letters)).toBe('--p');
      cold('-x').subscribe(() => {
        release();
        log.push('released');
      });
      flush();
      expect(log).toEqual(['released', 'let go']);
    });
  });
});
