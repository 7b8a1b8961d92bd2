import { RecentIds } from '../../src/util/RecentIds.js';

describe('RecentIds', () => {
  it('tells what is new', () => {
    const ids = new RecentIds(2);

    expect(['a', 'a', 'b', 'a'].map((id) => ids.add(id))).toEqual([true, false, true, false]);
  });

  it('remembers the last of its size at least, and twice as many at most', () => {
    const ids = new RecentIds(2);
    for (const id of ['a', 'b', 'c', 'd']) ids.add(id);

    expect(['c', 'd', 'b'].map((id) => ids.add(id))).toEqual([false, false, false]);
    ids.add('e');
    expect([ids.has('b'), ids.has('c'), ids.add('a')]).toEqual([false, true, true]);
  });

  it('is whole until it forgets', () => {
    const ids = new RecentIds(2);
    const wholes = ['a', 'b', 'c', 'd', 'e'].map((id) => {
      ids.add(id);
      return ids.isWhole;
    });

    expect(wholes).toEqual([true, true, true, true, false]);
  });
});
