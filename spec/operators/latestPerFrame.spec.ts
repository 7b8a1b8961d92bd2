import { runMarbles } from 'copilot-rx/testing';
import fc from 'fast-check';
import { EMPTY, NEVER, Subject, concat, merge, of, retry, take, tap, throwError } from 'rxjs';
import type { ObservableInput } from 'rxjs';
import { latestPerFrame } from '../../src/operators/index.js';

describe('latestPerFrame', () => {
  it('passes the first value at once, then the latest of each frame', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const value$ = hot('  -a-b-c------d-e-|');
      const subscription = '^---------------!';
      const expected = '    -a---c------d---(e|)';

      expectObservable(value$.pipe(latestPerFrame(4))).toBe(expected);
      expectSubscriptions(value$.subscriptions).toBe(subscription);
    });
  });

  it('lets no value wait longer than a frame, however many come', () => {
    runMarbles(({ hot, expectObservable }) => {
      expectObservable(hot('-abcdefghijk-----l-|').pipe(latestPerFrame(3))).toBe('-a--d--g--j--k---l-|');
    });
  });

  it('takes a frame of your own, which ends with its first value', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const frame$ = cold('  --f--');
      const value$ = hot('   -ab-c------d|');

      expectObservable(value$.pipe(latestPerFrame(() => frame$))).toBe('-a-b-c-----d|');
      expectSubscriptions(frame$.subscriptions).toBe(['-^-!', '---^-!', '-----^-!', '-----------^!']);
    });
  });

  it('passes all that comes when frames are over at once', () => {
    runMarbles(({ hot, expectObservable }) => {
      expectObservable(hot('-a(bc)-|').pipe(latestPerFrame(() => EMPTY))).toBe('-a(bc)-|');
    });
  });

  it('has a frame of 16 ms where nothing is drawn', () => {
    runMarbles(({ hot, expectObservable }) => {
      expectObservable(hot('-abc 20ms d|').pipe(latestPerFrame())).toBe('-a 15ms c 7ms (d|)');
    });
  });

  it('has the frames of the browser where there are any', () => {
    Object.assign(globalThis, { requestAnimationFrame: () => 0 });
    try {
      runMarbles(({ hot, animate, expectObservable }) => {
        animate('                    ---x---x---x');
        expectObservable(hot('       -ab---c---d-|').pipe(latestPerFrame())).toBe('-a-b---c---d|');
      });
    } finally {
      Reflect.deleteProperty(globalThis, 'requestAnimationFrame');
    }
  });

  it('takes in what its subscriber causes', () => {
    runMarbles(({ hot, expectObservable }) => {
      const more = new Subject<number>();
      const value$ = merge(hot('-a', { a: 0 }), more);
      const seen$ = value$.pipe(
        latestPerFrame(2),
        tap((value) => more.next(value + 1)),
        take(4),
      );

      expectObservable(seen$).toBe('-a-b-c-(d|)', { a: 0, b: 1, c: 2, d: 3 });
    });
  });

  it('stays silent on a source that never emits, and leaves it', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const value$ = hot('-');

      expectObservable(value$.pipe(latestPerFrame(2)), '^-!').toBe('-');
      expectSubscriptions(value$.subscriptions).toBe('^-!');
    });
  });

  it('completes with an empty source', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const value$ = cold('|');

      expectObservable(value$.pipe(latestPerFrame(2))).toBe('|');
      expectSubscriptions(value$.subscriptions).toBe('(^!)');
    });
  });

  it('errors with the source, after the latest', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const value$ = hot('-abc#');

      expectObservable(value$.pipe(latestPerFrame(8))).toBe('-a--(c#)');
      expectSubscriptions(value$.subscriptions).toBe('^---!');
    });
  });

  it('errors with a frame that throws or errors', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const value$ = hot('-ab-|');
      const thrower = () => {
        throw 'error';
      };

      expectObservable(value$.pipe(latestPerFrame(thrower))).toBe('-(a#)');
      expectObservable(value$.pipe(latestPerFrame(() => throwError(() => 'error')))).toBe('-(a#)');
      expectSubscriptions(value$.subscriptions).toBe(['^!', '^!']);
    });
  });

  it('leaves source and frame when its subscriber leaves', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const frame$ = cold('-----f');
      const value$ = hot('  -ab-c-|');

      expectObservable(value$.pipe(latestPerFrame(() => frame$)), '^--!').toBe('-a');
      expectObservable(
        value$.pipe(
          latestPerFrame(() => frame$),
          take(1),
        ),
      ).toBe('-(a|)');
      expectSubscriptions(value$.subscriptions).toBe(['^--!', '^!']);
      expectSubscriptions(frame$.subscriptions).toBe('-^-!');
    });
  });

  it('serves two subscribers apart', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const value$ = hot('-ab-c-|');
      const latest$ = value$.pipe(latestPerFrame(2));

      expectObservable(latest$).toBe('     -a-b-c|');
      expectObservable(latest$, '--^').toBe('--b-c-|');
      expectSubscriptions(value$.subscriptions).toBe(['^-----!', '--^---!']);
    });
  });

  it('starts fresh on retry, and takes a synchronous source, of which it stops one without end', () => {
    runMarbles(({ expectObservable }) => {
      const value$ = concat(
        of('a', 'b', 'c'),
        throwError(() => 'error'),
      );
      const endless: ObservableInput<string> = (function* () {
        for (;;) yield 'a';
      })();

      expectObservable(value$.pipe(latestPerFrame(2), retry(1))).toBe('(acac#)');
      expectObservable(
        concat(endless, NEVER).pipe(
          latestPerFrame(() => EMPTY),
          take(2),
        ),
      ).toBe('(aa|)');
    });
  });

  it('has the first and the last value, and no other order than the source’s, whenever frames end', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('value', 'frame')), (steps) => {
        const values = new Subject<number>();
        const frames = new Subject<void>();
        const seen: number[] = [];
        values.pipe(latestPerFrame(() => frames)).subscribe((value) => seen.push(value));
        steps.forEach((step, index) => (step === 'value' ? values.next(index) : frames.next()));
        values.complete();
        const sent = steps.flatMap((step, index) => (step === 'value' ? [index] : []));

        expect([seen[0], seen.at(-1)]).toEqual([sent[0], sent.at(-1)]);
        expect([...new Set(seen)].sort((one, other) => one - other)).toEqual(seen);
        expect(seen.length).toBeLessThanOrEqual(steps.filter((step) => step === 'frame').length + 2);
      }),
    );
  });
});
