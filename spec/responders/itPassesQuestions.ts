import { of, retry, take } from 'rxjs';
import type { QuestionOperator } from '../../src/responders/QuestionOperator.js';
import { runMarbles } from 'copilot-rx/testing';
import { letters, questions } from './questions.js';

/** What every stage of a pipeline does with its source. `P` is answered already, so it passes every stage as it is. */
export function itPassesQuestions(stage: () => QuestionOperator<string, string>): void {
  const known = questions('P');

  it('stays silent on a source that never emits', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const question$ = hot('-', known);

      expectObservable(question$.pipe(stage(), letters)).toBe('-');
      expectSubscriptions(question$.subscriptions).toBe('^');
    });
  });

  it('completes with an empty source', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const question$ = cold('|', known);

      expectObservable(question$.pipe(stage(), letters)).toBe('|');
      expectSubscriptions(question$.subscriptions).toBe('(^!)');
    });
  });

  it('passes answered questions as they are', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const question$ = hot('-P-P-|', known);

      expectObservable(question$.pipe(stage())).toBe('-P-P-|', known);
      expectSubscriptions(question$.subscriptions).toBe('^----!');
    });
  });

  it('errors with the source', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const question$ = hot('-P-#', known);

      expectObservable(question$.pipe(stage(), letters)).toBe('-P-#');
      expectSubscriptions(question$.subscriptions).toBe('^--!');
    });
  });

  it('leaves the source when its subscriber leaves', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const question$ = hot('-P-P-|', known);

      expectObservable(question$.pipe(stage(), letters), '^-!').toBe('-P-');
      expectSubscriptions(question$.subscriptions).toBe('^-!');
    });
  });

  it('starts fresh for a second subscriber, and on retry', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const question$ = hot('-P-P-|', known);
      const passed$ = question$.pipe(stage(), letters);

      expectObservable(passed$).toBe('-P-P-|');
      expectObservable(passed$, '--^').toBe('---P-|');
      expectSubscriptions(question$.subscriptions).toBe(['^----!', '--^--!']);
      expectObservable(cold('P#', known).pipe(stage(), letters, retry(1))).toBe('PP#');
    });
  });

  it('takes a synchronous source', () => {
    runMarbles(({ expectObservable }) => {
      const { P } = known;

      expectObservable(of(P!, P!).pipe(stage(), letters)).toBe('(PP|)');
      expectObservable(of(P!, P!).pipe(stage(), letters, take(1))).toBe('(P|)');
    });
  });
}
