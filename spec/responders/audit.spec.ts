import { audit } from '../../src/responders/audit.js';
import { runMarbles } from 'copilot-rx/testing';
import { itPassesQuestions } from './itPassesQuestions.js';
import { letters, questions } from './questions.js';

const known = questions('pq');

describe('audit', () => {
  itPassesQuestions(() => audit(() => {}));

  it('shows the questions that come by', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions, flush }) => {
      const seen: string[] = [];
      const question$ = hot('-p-q-|', known);
      const expected = '     -p-q-|';

      expectObservable(question$.pipe(audit(({ input }) => seen.push(input)))).toBe(expected, known);
      expectSubscriptions(question$.subscriptions).toBe('^----!');
      flush();
      expect(seen).toEqual(['p', 'q']);
    });
  });

  it('fails the question whose look throws', () => {
    runMarbles(({ hot, expectObservable }) => {
      const picky = audit<string, string>(({ input }) => {
        if (input === 'p') throw new Error('no');
      });

      expectObservable(hot('-p-q-|', known).pipe(picky, letters)).toBe('-X-q-|');
    });
  });
});
