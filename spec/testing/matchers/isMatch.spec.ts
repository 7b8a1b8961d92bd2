import { isMatch } from '../../../src/testing/matchers/isMatch.js';

describe('isMatch', () => {
  it.each([
    ['equal values', 1, 1],
    ['objects with more fields', { a: 1, b: { c: 2, d: 3 } }, { b: { c: 2 } }],
    ['lists, element by element', [{ a: 1, b: 2 }], [{ a: 1 }]],
    ['what a matcher accepts', { a: 'text' }, { a: expect.any(String) }],
    ['anything, when nothing is expected', { a: 1 }, {}],
  ])('finds %s', (_name, actual, expected) => {
    expect(isMatch(actual, expected)).toBe(true);
  });

  it.each([
    ['other values', 1, 2],
    ['missing fields', { a: 1 }, { a: 1, b: undefined, c: 2 }],
    ['longer lists', [1, 2], [1]],
    ['an object for a list', { 0: 1, length: 1 }, [1]],
    ['nothing for an object', undefined, { a: 1 }],
    ['what a matcher refuses', { a: 1 }, { a: expect.any(String) }],
  ])('finds no %s', (_name, actual, expected) => {
    expect(isMatch(actual, expected)).toBe(false);
  });
});
