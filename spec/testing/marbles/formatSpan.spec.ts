import { formatSpan } from '../../../src/testing/marbles/formatSpan.js';

describe('formatSpan', () => {
  it.each([
    [1, '1ms'],
    [500, '500ms'],
    [1_000, '1s'],
    [1_500, '1.5s'],
    [1_510, '1510ms'],
    [29_000, '29s'],
    [60_000, '1m'],
    [90_000, '1.5m'],
    [61_000, '61s'],
    [61_001, '61001ms'],
  ])('writes %i ms as %s', (ms, text) => {
    expect(formatSpan(ms)).toBe(text);
  });
});
