import { createMemory } from '../../../src/wire/v2/createMemory.js';

describe('createMemory', () => {
  it('tells what is new', () => {
    const { isNew } = createMemory(2);

    expect(['a', 'a', 'b', 'a'].map(isNew)).toEqual([true, false, true, false]);
  });

  it('remembers the last of its size at least, and twice as many at most', () => {
    const { isNew } = createMemory(2);
    ['a', 'b', 'c', 'd'].forEach(isNew);

    expect(['c', 'd', 'b'].map(isNew)).toEqual([false, false, false]);
    isNew('e');
    expect(isNew('a')).toBe(true);
  });
});
