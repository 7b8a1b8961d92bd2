import { Subject, firstValueFrom, lastValueFrom, map, mergeMap, of, switchMap, tap, throwError } from 'rxjs';
import { guardSubscribers } from '../../src/util/guardSubscribers.js';
import { recorded } from '../support/recorded.js';
import { catchUnhandledErrors } from '../support/unhandledErrors.js';

// Its end asserts that rxjs had nothing to report.
catchUnhandledErrors();

function guarded() {
  const source = new Subject<number>();
  const failures: unknown[] = [];
  const value$ = guardSubscribers((error) => failures.push(error))(source);
  return { source, failures, value$ };
}
const bad = new Error('bad subscriber');
const thrower = () => {
  throw bad;
};

describe('guardSubscribers', () => {
  it('tells what a subscriber throws, goes on, and serves the others in order', () => {
    const { source, failures, value$ } = guarded();
    const before = recorded(value$);
    value$.subscribe(thrower);
    value$.subscribe({ next: thrower, complete: thrower });
    const after = recorded(value$);
    source.next(1);
    source.next(2);
    source.complete();
    expect([before.log, after.log]).toEqual([
      [1, 2, '|'],
      [1, 2, '|'],
    ]);
    expect(failures).toEqual([bad, bad, bad, bad, bad]);
  });

  it('tells an error that nobody handles, and what a handler of it throws', () => {
    const { source, failures, value$ } = guarded();
    const lost = new Error('lost');
    const handled = recorded(value$);
    value$.subscribe();
    value$.subscribe(() => undefined);
    value$.subscribe({ error: thrower });
    source.error(lost);
    expect(handled.log).toEqual([lost]);
    expect(failures).toEqual([lost, lost, bad]);
  });

  it('holds behind operators', () => {
    const { source, failures, value$ } = guarded();
    const doubled$ = value$.pipe(
      map((value) => value * 2),
      mergeMap((value) => of(value, value)),
      switchMap((value) => of(value)),
    );
    doubled$.subscribe(thrower);
    value$.pipe(tap(thrower)).subscribe();
    const good = recorded(doubled$);
    source.next(1);
    expect(good.log).toEqual([2, 2]);
    expect(failures).toEqual([bad, bad, bad]);
  });

  it('keeps this of an observer, and leaves promises to their owners', async () => {
    const { source, failures, value$ } = guarded();
    const observer = {
      seen: [] as number[],
      next(value: number) {
        this.seen.push(value);
      },
    };
    value$.subscribe(observer);
    const first = firstValueFrom(value$);
    const looped = value$.forEach(thrower);
    const last = lastValueFrom(value$);
    source.next(1);
    source.error(bad);
    expect(observer.seen).toEqual([1]);
    expect(await first).toBe(1);
    await expect(looped).rejects.toBe(bad);
    await expect(last).rejects.toBe(bad);
    expect(failures).toEqual([bad]);
  });

  it('leaves when its subscriber leaves', () => {
    const { source, value$ } = guarded();
    const subscription = value$.pipe(map((value) => value)).subscribe();
    expect(source.observed).toBe(true);
    subscription.unsubscribe();
    expect(source.observed).toBe(false);
  });

  it('passes errors on to who does handle them', () => {
    const { failures } = guarded();
    const seen = recorded(guardSubscribers((error) => failures.push(error))(throwError(() => 'lost')));
    expect([seen.log, failures]).toEqual([['lost'], []]);
  });
});
