import { EMPTY, Observable, Subject, of, throwError } from 'rxjs';
import { createLane } from '../../src/util/createLane.js';
import { runMarbles } from 'copilot-rx/testing';

describe('createLane', () => {
  it('runs work one at a time, in the order of the subscriptions', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const lane = createLane();
      const first = cold(' --a--|');
      const second = cold('     -b|');
      const third = cold('        c-|');

      expectObservable(lane(first)).toBe(' --a--|');
      expectObservable(lane(second)).toBe('------b|');
      expectObservable(lane(third)).toBe(' -------c-|');
      expectSubscriptions(first.subscriptions).toBe(' ^----!');
      expectSubscriptions(second.subscriptions).toBe('-----^-!');
      expectSubscriptions(third.subscriptions).toBe(' -------^-!');
    });
  });

  it('begins at once when the lane is free', () => {
    runMarbles(({ cold, expectObservable }) => {
      const lane = createLane();

      expectObservable(lane(cold('-a|')), '^').toBe('      -a|');
      expectObservable(lane(cold('    -b|')), '----^').toBe('-----b|');
    });
  });

  it('goes on after work that failed', () => {
    runMarbles(({ cold, expectObservable }) => {
      const lane = createLane();

      expectObservable(lane(cold('--#'))).toBe(' --#');
      expectObservable(lane(cold('  -b|'))).toBe('---b|');
    });
  });

  it('goes on after work that threw before it began', () => {
    runMarbles(({ cold, expectObservable }) => {
      const lane = createLane();
      const bad = new Observable<string>(() => {
        throw new Error('bad');
      });

      expectObservable(lane(cold('--|'))).toBe('--|');
      expectObservable(lane(bad)).toBe('        --#', {}, new Error('bad'));
      expectObservable(lane(cold('  -c|'))).toBe('---c|');
    });
  });

  it('stops work that is left, and proceeds', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const lane = createLane();
      const first = cold(' --a--a--a');
      const second = cold('    -b|');

      expectObservable(lane(first), '^---!').toBe('--a--');
      expectObservable(lane(second)).toBe('        -----b|');
      expectSubscriptions(first.subscriptions).toBe('  ^---!');
      expectSubscriptions(second.subscriptions).toBe(' ----^-!');
    });
  });

  it('gives up the place of waiting work that is left', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const lane = createLane();
      const second = cold('-b|');

      expectObservable(lane(cold('-----|'))).toBe('-----|');
      expectObservable(lane(second), '^--!').toBe('----');
      expectObservable(lane(cold('     c|'))).toBe('-----c|');
      expectSubscriptions(second.subscriptions).toBe([]);
    });
  });

  it('takes synchronous work of every kind', () => {
    runMarbles(({ expectObservable }) => {
      const lane = createLane();

      expectObservable(lane(of('a'))).toBe('(a|)');
      expectObservable(lane(EMPTY)).toBe('|');
      expectObservable(lane(throwError(() => 'error'))).toBe('#');
      expectObservable(lane(of('b', 'c'))).toBe('(bc|)');
    });
  });

  it('runs work again for a second subscriber of the same stream', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const work = cold('-a|');
      const queued$ = createLane()(work);

      expectObservable(queued$).toBe('-a|');
      expectObservable(queued$).toBe('---a|');
      expectSubscriptions(work.subscriptions).toBe(['^-!', '--^-!']);
    });
  });

  it('lets thousands of failures in a row go by without growing the stack', () => {
    const inLine = createLane();
    const begun = new Subject<never>();
    const ends: unknown[] = [];
    inLine(begun).subscribe({ error: () => undefined });
    for (let nth = 0; nth < 20_000; nth += 1) {
      inLine(throwError(() => nth)).subscribe({ error: (error: any) => ends.push(error) });
    }

    begun.error(new Error('lost'));

    expect(ends).toHaveLength(20_000);
    expect([ends[0], ends.at(-1)]).toEqual([0, 19_999]);
  });
});
