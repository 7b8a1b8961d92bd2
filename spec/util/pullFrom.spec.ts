import { pullFrom } from '../../src/util/pullFrom.js';
import { countedNumbers } from '../support/countedNumbers.js';

describe('pullFrom', () => {
  it('asks only when somebody reads, and ends the iterable when it is cancelled', async () => {
    const { numbers, state } = countedNumbers();
    const reader = pullFrom(numbers).getReader();
    await Promise.resolve();
    expect(state.asked).toEqual([]);
    expect(await reader.read()).toEqual({ done: false, value: 1 });
    expect(state.asked).toEqual([1]);
    await reader.cancel();
    expect(state.hasEnded).toBe(true);
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
