import { NEVER, Observable, Subject, concat, finalize, of, throwError } from 'rxjs';
import { toAsyncIterable } from '../../src/operators/index.js';

const iteratorOf = <T>(iterable: AsyncIterable<T>) => iterable[Symbol.asyncIterator]();
const over = { done: true, value: undefined };
const value = (of: unknown) => ({ done: false, value: of });

/** A source that tells who listens. */
function watched() {
  const source = new Subject<number>();
  return { source, iterator: (options = {}) => iteratorOf(toAsyncIterable(source, options)) };
}

describe('toAsyncIterable', () => {
  it('gives a loop all values, and ends it with the source', async () => {
    const seen: number[] = [];
    for await (const each of toAsyncIterable(of(1, 2, 3))) seen.push(each);
    expect(seen).toEqual([1, 2, 3]);
  });

  it('ends at once with an empty source', async () => {
    expect(await iteratorOf(toAsyncIterable(of())).next()).toEqual(over);
  });

  it('subscribes when a loop begins, once for each', async () => {
    let subscribed = 0;
    const iterable = toAsyncIterable(
      new Observable<number>((subscriber) => {
        subscriber.next((subscribed += 1));
        subscriber.complete();
      }),
    );
    expect(subscribed).toBe(0);
    for await (const each of iterable) expect(each).toBe(1);
    for await (const each of iterable) expect(each).toBe(2);
    expect.assertions(3);
  });

  it('answers those who ask before there is a value, in order', async () => {
    const { source, iterator } = watched();
    const values = iterator();
    const asked = [values.next(), values.next(), values.next()];
    source.next(1);
    source.next(2);
    source.complete();
    expect(await Promise.all(asked)).toEqual([value(1), value(2), over]);
  });

  it('throws what the source errors with, once, behind the values that waited', async () => {
    const values = iteratorOf(
      toAsyncIterable(
        concat(
          of(1),
          throwError(() => 'lost'),
        ),
      ),
    );
    expect(await values.next()).toEqual(value(1));
    await expect(values.next()).rejects.toBe('lost');
    expect(await values.next()).toEqual(over);
  });

  it('throws to who waits when the source errors', async () => {
    const { source, iterator } = watched();
    const values = iterator();
    const asked = [values.next(), values.next()];
    source.error('lost');
    expect(await Promise.allSettled(asked)).toMatchObject([{ reason: 'lost' }, { value: over }]);
  });

  it('leaves the source when the loop is left, by break or by an exception', async () => {
    let left = 0;
    const source$ = concat(of(1, 2), NEVER).pipe(finalize(() => (left += 1)));
    for await (const each of toAsyncIterable(source$)) if (each === 2) break;
    expect(left).toBe(1);
    const looping = async () => {
      for await (const each of toAsyncIterable(source$)) throw each;
    };
    await expect(looping()).rejects.toBe(1);
    expect(left).toBe(2);
  });

  it('ends the waiting of who asked when it is left', async () => {
    const { source, iterator } = watched();
    const values = iterator();
    const asked = values.next();
    expect(source.observed).toBe(true);
    await values.return?.();
    expect(await asked).toEqual(over);
    expect(source.observed).toBe(false);
    expect(await values.next()).toEqual(over);
  });

  it('throws BufferOverflowError behind what waited when too much waits, and leaves the source', async () => {
    const { source, iterator } = watched();
    const values = iterator({ limit: 2 });
    for (const each of [1, 2, 3, 4]) source.next(each);
    expect(source.observed).toBe(false);
    expect([await values.next(), await values.next()]).toEqual([value(1), value(2)]);
    await expect(values.next()).rejects.toMatchObject({ code: 'BUFFER_OVERFLOW', limit: 2 });
  });

  it('lets 1,000 wait if nothing is said', () => {
    const { source, iterator } = watched();
    iterator();
    for (let each = 0; each < 1_000; each += 1) source.next(each);
    expect(source.observed).toBe(true);
    source.next(1_000);
    expect(source.observed).toBe(false);
  });

  it.each([
    ['dropOldest', [3, 4]],
    ['dropNewest', [1, 2]],
    [(waiting: number, next: number) => waiting * 10 + next, [1, 234]],
  ])('does with what is too much what %s says', async (whenFull, left) => {
    const { source, iterator } = watched();
    const values = iterator({ limit: 2, whenFull });
    for (const each of [1, 2, 3, 4]) source.next(each);
    source.complete();
    expect([await values.next(), await values.next(), await values.next()]).toEqual([...left.map(value), over]);
  });

  it('refuses options that make no sense, at once', () => {
    expect(() => toAsyncIterable(NEVER, { limit: -1 })).toThrow(expect.objectContaining({ code: 'INVALID_OPTIONS' }));
  });
});
