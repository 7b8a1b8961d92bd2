import { concatMap, delay, EMPTY, exhaustMap, mergeMap, NEVER, Observable, of, switchMap, throwError } from 'rxjs';
import { answerWith } from '../../src/responders/answerWith.js';
import type { Flatten } from '../../src/responders/Flatten.js';
import { runMarbles } from 'copilot-rx/testing';
import { itPassesQuestions } from './itPassesQuestions.js';
import { letters, made, question, questions } from './questions.js';
import type { Letters } from './questions.js';

const known = questions('pqr');
const answers: Record<string, string> = { p: 'a', q: 'b', r: 'c' };

describe('answerWith', () => {
  itPassesQuestions(() => answerWith(() => 'x'));

  it('answers every question, all at once', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const question$ = hot('-p-q---r-----|', known);
      const fn = (input: string) => cold('--(a|)', { a: answers[input]! });
      const expected = '     ---a-b---c---|';

      expectObservable(question$.pipe(answerWith(fn), letters)).toBe(expected);
      expectSubscriptions(question$.subscriptions).toBe('^------------!');
    });
  });

  it('answers a question that was taken apart and put together again, as programs without types do', () => {
    const put = { ...question('p'), answer: undefined, failure: undefined } as unknown as Letters;
    const seen: unknown[] = [];

    of(put)
      .pipe(answerWith(() => 'a'))
      .subscribe((answered) => seen.push(answered.answer));

    expect(seen).toEqual([{ value: 'a' }]);
  });

  const policies: [string, Flatten, string][] = [
    ['mergeMap', (project) => mergeMap(project), '  ------abc------|'],
    ['concatMap', (project) => concatMap(project), '------a----b----(c|)'],
    ['switchMap', (project) => switchMap(project), '--pq----c------|'],
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what is deprecated is another overload
    ['exhaustMap', exhaustMap, '                   --qr--a--------|'],
  ];
  it.each(policies)('follows %s, and passes on what it drops', (_, flatten, expected) => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const question$ = hot('-pqr-----------|', known);
      const fn = (input: string) => cold('-----(a|)', { a: answers[input]! });

      expectObservable(question$.pipe(answerWith(fn, flatten), letters)).toBe(expected);
    });
  });

  it('passes on what a policy of your own has passed over, once a later one begins', () => {
    runMarbles(({ hot, expectObservable }) => {
      const every2nd: Flatten = (project) => switchMap((value, index) => (index % 2 === 0 ? NEVER : project(value)));

      expectObservable(
        hot('-p-q-r-|', known).pipe(
          answerWith(() => 'a', every2nd),
          letters,
        ),
      ).toBe('---(pa)');
      expectObservable(
        hot('-p-|', known).pipe(
          answerWith(
            () => 'a',
            () => () => EMPTY,
          ),
          letters,
        ),
      ).toBe('(|)');
    });
  });

  it('takes values, promises, observables and async generators; the last value counts', async () => {
    const take = (fn: () => any) =>
      new Promise((resolve) => of(question('p')).pipe(answerWith(fn), letters).subscribe(resolve));

    await expect(take(() => 'v')).resolves.toBe('v');
    await expect(take(async () => 'v')).resolves.toBe('v');
    await expect(take(() => of('u', 'v'))).resolves.toBe('v');
    await expect(
      take(async function* () {
        yield 'u';
        yield 'v';
      }),
    ).resolves.toBe('v');
    await expect(take(() => Promise.reject(new Error('no')))).resolves.toBe('X');
  });

  it('fails the question when the function throws, errors or gives nothing, and goes on', () => {
    runMarbles(({ hot, expectObservable }) => {
      const ways: Record<string, () => Observable<string>> = {
        p: () => {
          throw new Error('no');
        },
        q: () => throwError(() => 'no'),
        r: () => EMPTY,
      };

      expectObservable(
        hot('-p-q-r-|', known).pipe(
          answerWith((input) => ways[input]!()),
          letters,
        ),
      ).toBe('-X-X-X-|');
    });
  });

  it('fires the signal of what is dropped, settled or left, and of nothing else', () => {
    runMarbles(({ hot, expectObservable, flush }) => {
      const fired: string[] = [];
      const { question: settledLater, settling } = made('p');
      const fn = (input: string, { signal }: { signal: AbortSignal }) => {
        signal.addEventListener('abort', () => fired.push(input));
        return input === 'r' ? of('c') : NEVER;
      };

      expectObservable(hot('pr', { p: settledLater, r: question('r') }).pipe(answerWith(fn), letters), '^---!').toBe(
        '-c',
      );
      flush();
      expect(fired).toEqual(['p']);

      fired.length = 0;
      const subscription = new Observable<typeof settledLater>((subscriber) => subscriber.next(settledLater))
        .pipe(answerWith(fn))
        .subscribe();
      settling.end();
      expect(fired).toEqual(['p']);
      subscription.unsubscribe();
    });
  });

  it('holds a question until it is answered', () => {
    runMarbles(({ cold, expectObservable, flush }) => {
      let letGo = 0;
      const { question: held, release } = made('p', () => (letGo += 1));
      const question$ = cold('p', { p: held });

      expectObservable(
        question$.pipe(
          answerWith(() => of('a').pipe(delay(3))),
          letters,
        ),
      ).toBe('---a');
      release();
      letGo = 0;
      flush();
      expect(letGo).toBe(1);
    });
  });
});
