/** Bytes that wait for more. */
export interface Pieces {
  readonly add: (chunk: Buffer) => void;
  /** All bytes in one, which it then no longer has. */
  readonly take: () => Buffer;
}

/** A piece has its price, however small it is: a hundred bytes of book-keeping. */
const joinedAt = 1_024;

/** Makes {@link Pieces}. They are joined when they are taken, and by the thousand before, so that memory is bounded by their bytes. */
export function createPieces(): Pieces {
  let pieces: Buffer[] = [];
  /** Those at the end that were not joined yet. */
  let loose = 0;
  return {
    add: (chunk) => {
      pieces.push(chunk);
      loose += 1;
      if (loose < joinedAt) return;
      pieces.push(Buffer.concat(pieces.splice(-joinedAt)));
      loose = 0;
    },
    take: () => {
      const [only] = pieces;
      const bytes = pieces.length === 1 && only !== undefined ? only : Buffer.concat(pieces);
      pieces = [];
      loose = 0;
      return bytes;
    },
  };
}
