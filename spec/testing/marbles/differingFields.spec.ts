import { differingFields } from '../../../src/testing/marbles/differingFields.js';

const paths = (actual: unknown, expected: unknown) => differingFields(actual, expected).map(({ path }) => path);

describe('differingFields', () => {
  it('finds the places, as deep inside as can be told', () => {
    expect(differingFields({ a: 1, b: { c: [1, 2] } }, { a: 1, b: { c: [1, 3] } })).toEqual([
      { path: 'b.c.1', actual: 2, expected: 3 },
    ]);
  });

  it('finds what is missing, and what is too many', () => {
    expect(differingFields({ a: 1 }, { b: 2 })).toEqual([
      { path: 'b', actual: undefined, expected: 2 },
      { path: 'a', actual: 1, expected: undefined },
    ]);
  });

  it('takes a matcher as a whole', () => {
    expect(paths({ a: { b: 1 } }, { a: expect.objectContaining({ b: 1 }) })).toEqual([]);
    expect(paths({ a: { b: 1 } }, { a: expect.objectContaining({ b: 2 }) })).toEqual(['a']);
  });

  it('names no place when the values themselves differ', () => {
    expect(paths(1, 2)).toEqual(['']);
    expect(paths(1, 1)).toEqual([]);
  });

  it('takes what has no fields as a whole', () => {
    expect(paths({ at: new Date(1) }, { at: new Date(2) })).toEqual(['at']);
  });

  it('names a few', () => {
    const many = (value: number) => Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`f${i}`, value]));

    expect(paths(many(1), many(2))).toHaveLength(5);
  });
});
