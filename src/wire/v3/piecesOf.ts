/** How much of a body goes in one message, in bytes or characters. */
const pieceLength = 2 ** 20;

/** Cuts what is too long for one message, and leaves out what is empty. No character is cut in two. */
export function piecesOf<Data extends string | Uint8Array>(data: Data): Data[] {
  const pieces: Data[] = [];
  for (let start = 0; start < data.length;) {
    const end = endOf(data, start + pieceLength);
    pieces.push((typeof data === 'string' ? data.slice(start, end) : data.subarray(start, end)) as Data);
    start = end;
  }
  return pieces;
}

/** One less between the two halves of a character. */
function endOf(data: string | Uint8Array, end: number): number {
  if (typeof data !== 'string' || end >= data.length) return end;
  return /[\uD800-\uDBFF]/.test(data.charAt(end - 1)) ? end - 1 : end;
}
