import { forgetOldest } from '../../src/util/forgetOldest.js';

describe('forgetOldest', () => {
  it('keeps what came last, of sets and maps', () => {
    const set = new Set([1, 2, 3]);
    const map = new Map([
      [1, 'a'],
      [2, 'b'],
    ]);
    forgetOldest(set, 2);
    forgetOldest(map, 1);
    expect([[...set], [...map.keys()]]).toEqual([[2, 3], [2]]);
  });

  it('leaves alone what is within the bound', () => {
    const set = new Set([1, 2]);
    forgetOldest(set, 2);
    expect(set.size).toBe(2);
  });
});
