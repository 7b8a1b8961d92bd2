const start = Buffer.from('Content-Length: ', 'latin1');
const carriageReturn = 13;
const lineFeed = 10;
const zero = 48;
/** No length that could be accepted has more, and none with as many is too large for a number. */
const maxDigits = 15;

/** What a header says. A parser owns one and has it filled again and again: nothing is allocated per frame. */
export interface FrameHeader {
  bodyAt: number;
  bodyLength: number;
}

/**
 * Reads the one header that runtimes write, `Content-Length: N` and an empty line, byte by byte: twice as fast as by way of
 * a text. False when the bytes hold anything else, or not yet all of it.
 */
export function readPlainHeader(bytes: Buffer, headerAt: number, header: FrameHeader): boolean {
  for (let index = 0; index < start.length; index += 1) {
    if (bytes[headerAt + index] !== start[index]) return false;
  }
  const digitsAt = headerAt + start.length;
  let at = digitsAt;
  let length = 0;
  for (; at - digitsAt < maxDigits; at += 1) {
    const digit = (bytes[at] ?? 0) - zero;
    if (digit < 0 || digit > 9) break;
    length = length * 10 + digit;
  }
  if (at === digitsAt || !isLineEnd(bytes, at) || !isLineEnd(bytes, at + 2)) return false;
  header.bodyAt = at + 4;
  header.bodyLength = length;
  return true;
}

function isLineEnd(bytes: Buffer, at: number): boolean {
  return bytes[at] === carriageReturn && bytes[at + 1] === lineFeed;
}
