import { createPieces } from '../../src/rpc/createPieces.js';

describe('createPieces', () => {
  it('gives back all that was added, in order, and only once', () => {
    const { add, take } = createPieces();
    const bytes = Buffer.from(Array.from({ length: 5_000 }, (_, index) => index % 251));
    for (const [index] of bytes.entries()) add(bytes.subarray(index, index + 1));

    expect(take().equals(bytes)).toBe(true);
    expect(take()).toHaveLength(0);
  });

  it('gives a single piece back as it is', () => {
    const { add, take } = createPieces();
    const piece = Buffer.from('a');
    add(piece);

    expect(take()).toBe(piece);
  });
});
