import { piecesOf } from '../../../src/wire/v3/piecesOf.js';

const mega = 2 ** 20;

describe('piecesOf', () => {
  it.each([
    ['', []],
    ['short', [5]],
    ['x'.repeat(2 * mega + 1), [mega, mega, 1]],
    [new Uint8Array(), []],
    [new Uint8Array(mega + 2), [mega, 2]],
  ])('cuts case %#, and leaves out what is empty', (data, lengths) => {
    expect(piecesOf<string | Uint8Array>(data).map(({ length }) => length)).toEqual(lengths);
  });

  it('does not cut a character in two', () => {
    const text = `${'x'.repeat(mega - 1)}😀y`;

    expect(piecesOf(text)).toEqual(['x'.repeat(mega - 1), '😀y']);
  });
});
