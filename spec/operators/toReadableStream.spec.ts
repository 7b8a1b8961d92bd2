import { NEVER, Subject, concat, of, throwError } from 'rxjs';
import { toReadableStream } from '../../src/operators/index.js';
import { countedNumbers } from '../support/countedNumbers.js';

async function all<T>(stream: ReadableStream<T>): Promise<T[]> {
  const reader = stream.getReader();
  const values: T[] = [];
  for (;;) {
    const result = await reader.read();
    if (result.done) return values;
    values.push(result.value);
  }
}

describe('toReadableStream', () => {
  it('closes with the source, behind all its values', async () => {
    expect(await all(toReadableStream(of(1, 2, 3)))).toEqual([1, 2, 3]);
    expect(await all(toReadableStream(of()))).toEqual([]);
  });

  it('errors with the source, behind all its values', async () => {
    const reader = toReadableStream(
      concat(
        of(1),
        throwError(() => 'lost'),
      ),
    ).getReader();
    expect(await reader.read()).toEqual({ done: false, value: 1 });
    await expect(reader.read()).rejects.toBe('lost');
  });

  it('subscribes at once, and leaves the source when it is cancelled', async () => {
    const source = new Subject<number>();
    const stream = toReadableStream(source);
    expect(source.observed).toBe(true);
    await stream.cancel();
    expect(source.observed).toBe(false);
  });

  it('lets no more wait than its limit', async () => {
    const source = new Subject<number>();
    const dropped: number[] = [];
    const options = { limit: 2, whenFull: 'dropOldest', onDropped: (value: number) => dropped.push(value) } as const;
    const stream = toReadableStream(source, options);
    for (const each of [1, 2, 3, 4]) source.next(each);
    source.complete();
    expect(await all(stream)).toEqual([3, 4]);
    expect(dropped).toEqual([1, 2]);
  });

  it('asks an async iterable only when somebody reads, and ends it when it is cancelled', async () => {
    const { numbers, state } = countedNumbers();
    const reader = toReadableStream(numbers).getReader();
    await Promise.resolve();
    expect(state.asked).toEqual([]);
    expect(await reader.read()).toEqual({ done: false, value: 1 });
    expect(state.asked).toEqual([1]);
    await reader.cancel();
    expect(state.hasEnded).toBe(true);
  });

  it('refuses options that make no sense, at once', () => {
    expect(() => toReadableStream(NEVER, { limit: 0 })).toThrow(expect.objectContaining({ code: 'INVALID_OPTIONS' }));
  });
});
