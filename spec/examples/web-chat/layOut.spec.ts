import { layOut } from '../../../examples/web-chat/marbles/layOut.js';
import type { Marble } from '../../../examples/web-chat/marbles/Marble.js';

const marble = (at: number, end?: number): Marble => ({
  id: String(at),
  lane: 'deltas',
  at,
  label: '',
  isBad: false,
  isOfAgent: false,
  shows: [],
  ...(end === undefined ? {} : { span: { end } }),
});

describe('the layout of a marble diagram', () => {
  it('is empty without marbles', () => {
    expect(layOut([])).toMatchObject({ width: 0, cuts: [] });
    expect(layOut([]).xOf(1)).toBe(0);
  });

  it('keeps bursts apart, and time in proportion', () => {
    const { xOf } = layOut([marble(0), marble(1), marble(101), marble(301)]);

    expect([0, 1, 101, 301].map(xOf)).toEqual([0, 8, 28, 68]);
  });

  it('cuts silences, and says how long they were', () => {
    const { xOf, width, cuts } = layOut([marble(0), marble(60_000)]);

    expect(cuts).toEqual([{ from: 0, to: width, ms: 60_000 }]);
    expect(xOf(60_000)).toBe(width);
    expect(width).toBeLessThan(100);
  });

  it('has a place for the ends of what lasts, and for the times between', () => {
    const { xOf } = layOut([marble(0, 100), marble(200)]);

    expect([0, 50, 100, 150, 200, 999].map(xOf)).toEqual([0, 42, 84, 94, 104, 104]);
  });
});
