import { runMarbles } from 'copilot-rx/testing';
import fc from 'fast-check';
import { EMPTY, NEVER, Subject, concat, endWith, from, of, retry, take, throwError } from 'rxjs';
import { BufferOverflowError } from '../../src/errors/BufferOverflowError.js';
import { type BufferOptions, bufferedBy } from '../../src/operators/index.js';

const all = { limit: 100 };

describe('bufferedBy', () => {
  it('works values off one at a time, and drops the one that waits when a newer comes', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const value$ = hot('  -a-b-c-d---------|');
      const subscription = '^----------------!';
      const work$ = cold('   -------|');
      const expected = '    --------a------d-|';
      const options = { limit: 1, whenFull: 'dropOldest' } as const;

      expectObservable(value$.pipe(bufferedBy(options, (value) => work$.pipe(endWith(value))))).toBe(expected);
      expectSubscriptions(value$.subscriptions).toBe(subscription);
      expectSubscriptions(work$.subscriptions).toBe(['-^------!', '--------^------!']);
    });
  });

  it('drops the one that comes', () => {
    const dropped: unknown[] = [];
    const { push, seen } = slow(
      { limit: 2, whenFull: 'dropNewest', onDropped: (...all) => dropped.push(all) },
      'abcde',
    );
    push();
    expect(seen).toEqual(['a', 'b', 'c', '|']);
    expect(dropped).toEqual([
      ['d', 1],
      ['e', 2],
    ]);
  });

  it('drops the one that has waited longest, and counts', () => {
    const dropped: unknown[] = [];
    const { push, seen } = slow(
      { limit: 2, whenFull: 'dropOldest', onDropped: (...all) => dropped.push(all) },
      'abcde',
    );
    push();
    expect(seen).toEqual(['a', 'd', 'e', '|']);
    expect(dropped).toEqual([
      ['b', 1],
      ['c', 2],
    ]);
  });

  it('merges as it is told', () => {
    const { push, seen } = slow({ limit: 2, whenFull: (waiting, value) => waiting + value }, 'abcde');
    push();
    expect(seen).toEqual(['a', 'b', 'cde', '|']);
  });

  it('errors when it is full, unless told otherwise, and leaves the source and the work', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const value$ = hot('-a-b-c-|');
      const work$ = cold('-');

      expectObservable(value$.pipe(bufferedBy({ limit: 1 }, () => work$))).toBe(
        '-----#',
        {},
        new BufferOverflowError(1),
      );
      expectSubscriptions(value$.subscriptions).toBe('^----!');
      expectSubscriptions(work$.subscriptions).toBe('-^---!');
    });
  });

  it('waits for the work that is left when the source completes', () => {
    runMarbles(({ cold, expectObservable }) => {
      const value$ = cold('(ab|)');
      const work$ = cold('  --x|');

      expectObservable(value$.pipe(bufferedBy(all, () => work$))).toBe('--x--x|');
    });
  });

  it('stays silent on a source that never emits, completes with an empty one', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const never$ = cold('-');
      const empty$ = cold('|');

      expectObservable(never$.pipe(bufferedBy(all, (value) => of(value)))).toBe('-');
      expectObservable(empty$.pipe(bufferedBy(all, (value) => of(value)))).toBe('|');
      expectSubscriptions(empty$.subscriptions).toBe('(^!)');
    });
  });

  it('errors with the source at once, and with the work', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const value$ = hot('-ab-#');
      const work$ = cold('-');

      expectObservable(value$.pipe(bufferedBy(all, () => work$))).toBe('----#');
      expectSubscriptions(work$.subscriptions).toBe('-^--!');
      expectObservable(value$.pipe(bufferedBy(all, () => throwError(() => 'error')))).toBe('-#');
      expectSubscriptions(value$.subscriptions).toBe(['^---!', '^!']);
    });
  });

  it('errors with what its callbacks throw', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const value$ = hot('-a-b-c-|');
      const thrower = (): never => {
        throw 'error';
      };

      expectObservable(value$.pipe(bufferedBy<string, never>(all, thrower))).toBe('-#');
      expectObservable(value$.pipe(bufferedBy<string, never>({ limit: 1, whenFull: thrower }, () => NEVER))).toBe(
        '-----#',
      );
      const options = { limit: 1, whenFull: 'dropNewest', onDropped: thrower } as const;
      expectObservable(value$.pipe(bufferedBy(options, () => NEVER))).toBe('-----#');
      expectSubscriptions(value$.subscriptions).toBe(['^!', '^----!', '^----!']);
    });
  });

  it('leaves source and work when its subscriber leaves', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const value$ = hot('-a-b-|');
      const work$ = cold(' --x--|');

      expectObservable(value$.pipe(bufferedBy(all, () => work$)), '^---!').toBe('---x');
      expectSubscriptions(value$.subscriptions).toBe('^---!');
      expectSubscriptions(work$.subscriptions).toBe('-^--!');
    });
  });

  it('starts fresh for a second subscriber, and on retry', () => {
    runMarbles(({ cold, expectObservable }) => {
      const value$ = cold('-a-b-#');
      const worked$ = value$.pipe(
        bufferedBy({ limit: 1 }, (value) => concat(of(value), NEVER)),
        retry(1),
      );

      expectObservable(worked$).toBe('-a----a---#');
      expectObservable(worked$, '-^').toBe('--a----a---#');
    });
  });

  it('takes a synchronous source, however long, and work that ends at once', () => {
    const seen: number[] = [];
    of(...Array.from({ length: 50_000 }, (_, index) => index))
      .pipe(bufferedBy({ limit: 1 }, (value) => of(value)))
      .subscribe((value) => seen.push(value));
    expect(seen).toHaveLength(50_000);

    const { push, seen: worked } = slow({ limit: 50_000 }, 'a'.repeat(50_000));
    push();
    expect(worked).toHaveLength(50_001);
  });

  it('stops a synchronous source when its subscriber leaves', () => {
    const endless = (function* () {
      for (;;) yield 'a';
    })();
    const seen: string[] = [];
    concat(endless)
      .pipe(
        bufferedBy({ limit: 1 }, (value) => of(value)),
        take(2),
      )
      .subscribe((value) => seen.push(value));
    expect(seen).toEqual(['a', 'a']);
  });

  it('keeps undefined, too', () => {
    const seen: unknown[] = [];
    of(undefined, undefined)
      .pipe(bufferedBy(all, (value) => of(value)))
      .subscribe((value) => seen.push(value));
    expect(seen).toEqual([undefined, undefined]);
  });

  it('never lets more wait than the limit, whatever it does with the rest', () => {
    const policies = fc.constantFrom('dropOldest', 'dropNewest', 'merge');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), policies, fc.array(fc.boolean()), (limit, policy, steps) => {
        let dropped = 0;
        const whenFull = policy === 'merge' ? (waiting: number[], value: number[]) => [...waiting, ...value] : policy;
        const options = { limit, whenFull, onDropped: () => (dropped += 1) } as BufferOptions<number[]>;
        const source = new Subject<number[]>();
        const gate = new Subject<void>();
        const begun: number[] = [];
        source
          .pipe(
            bufferedBy(options, (values) => {
              begun.push(...values);
              return gate.pipe(take(1));
            }),
          )
          .subscribe();
        let sent = 0;
        for (const isSending of steps) {
          if (isSending) source.next([(sent += 1)]);
          else gate.next();
        }
        if (policy !== 'merge') expect(sent - dropped - begun.length).toBeLessThanOrEqual(limit);
        for (let rest = 0; rest <= limit; rest += 1) gate.next();
        expect(begun.length + dropped).toBe(sent);
        expect(begun).toEqual([...begun].sort((a, b) => a - b));
      }),
    );
  });

  it.each([{ limit: 0 }, { limit: 1.5 }, { whenFull: 'drop' }, { onDropped: 1 }])('refuses %j at once', (options) => {
    expect(() => bufferedBy(options as never, (value) => of(value))).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTIONS' }),
    );
  });
});

/** Letters at once, for a consumer that is let go on by `push`; then all that it does is done. */
function slow(options: BufferOptions<string>, letters: string) {
  const first = new Subject<never>();
  const seen: string[] = [];
  let isFirst = true;
  from(letters)
    .pipe(
      bufferedBy(options, (value) => {
        const gate$ = isFirst ? first : EMPTY;
        isFirst = false;
        return concat(gate$, of(value));
      }),
    )
    .subscribe({ next: (value) => seen.push(value), complete: () => seen.push('|') });
  return { push: () => first.complete(), seen };
}
