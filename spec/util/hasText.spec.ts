import { hasText } from '../../src/util/hasText.js';

describe('hasText', () => {
  it('finds a text as it is, and what fits a pattern, as often as it is asked', () => {
    const global = /e./g;

    expect(hasText('t.a', '.')).toBe(true);
    expect(hasText('tea', '.')).toBe(false);
    expect([hasText('tea', global), hasText('tea', global)]).toEqual([true, true]);
    expect(hasText('tea', /^e/)).toBe(false);
  });
});
