import { pullFrom } from '../../src/util/pullFrom.js';

describe('pullFrom', () => {
  it('asks only when somebody reads, and ends the iterable when it is cancelled', async () => {
    const asked: number[] = [];
    let ended = false;
    async function* numbers() {
      try {
        for (let each = 1; ; each += 1) {
          asked.push(each);
          yield each;
        }
      } finally {
        ended = true;
      }
    }
    const reader = pullFrom(numbers()).getReader();
    await Promise.resolve();
    expect(asked).toEqual([]);
    expect(await reader.read()).toEqual({ done: false, value: 1 });
    expect(asked).toEqual([1]);
    await reader.cancel();
    expect(ended).toBe(true);
  });

  it('closes where the iterable ends, and errors as it does', async () => {
    async function* broken() {
      yield 'a';
      throw new Error('lost');
    }
    const reader = pullFrom(broken()).getReader();
    expect(await reader.read()).toEqual({ done: false, value: 'a' });
    await expect(reader.read()).rejects.toThrow('lost');
    async function* over() {}
    expect(await pullFrom(over()).getReader().read()).toEqual({ done: true, value: undefined });
  });
});
