import type { LaneName, Marble } from '../../../examples/web-chat/marbles/Marble.js';
import { tracksOf } from '../../../examples/web-chat/marbles/tracksOf.js';

const lasting = (id: string, at: number, end: number | undefined, lane: LaneName = 'tools'): Marble => ({
  id,
  lane,
  at,
  span: { end },
  label: '',
  isBad: false,
  isOfAgent: false,
  shows: [],
});

describe('what lasts at the same time', () => {
  it('is drawn above and below the line', () => {
    const tracks = tracksOf([lasting('a', 0, 10), lasting('b', 5, undefined), lasting('c', 8, 20)]);

    expect([...tracks]).toEqual([
      ['a', 'above'],
      ['b', 'below'],
      ['c', 'above'],
    ]);
  });

  it('is drawn on the line when it is alone, or in another lane', () => {
    expect(tracksOf([lasting('a', 0, 10), lasting('b', 10, 20), lasting('c', 5, 15, 'asks')]).size).toBe(0);
  });
});
