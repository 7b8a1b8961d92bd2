import { readPlainHeader } from '../../src/rpc/readPlainHeader.js';

const read = (text: string, at = 0) => {
  const header = { bodyAt: -1, bodyLength: -1 };
  return readPlainHeader(Buffer.from(text, 'latin1'), at, header) ? header : undefined;
};

describe('readPlainHeader', () => {
  it('finds where the body begins and how long it is', () => {
    expect(read('Content-Length: 42\r\n\r\n{}')).toEqual({ bodyAt: 22, bodyLength: 42 });
    expect(read('..Content-Length: 0\r\n\r\n', 2)).toEqual({ bodyAt: 23, bodyLength: 0 });
  });

  it.each([
    ['other case', 'content-length: 42\r\n\r\n'],
    ['another header line', 'Content-Length: 42\r\nContent-Type: x\r\n\r\n'],
    ['no digits', 'Content-Length: \r\n\r\n'],
    ['a sign', 'Content-Length: -1\r\n\r\n'],
    ['more digits than a number can hold', 'Content-Length: 1234567890123456\r\n\r\n'],
    ['bare line feeds', 'Content-Length: 42\n\n'],
    ['nothing', ''],
  ])('leaves %s to the careful reader', (_, text) => {
    expect(read(text)).toBeUndefined();
  });

  it('waits for the whole header, wherever it is cut', () => {
    const whole = 'Content-Length: 42\r\n\r\n';
    const cut = Array.from({ length: whole.length }, (_, length) => read(whole.slice(0, length)));
    expect(cut.every((header) => header === undefined)).toBe(true);
  });
});
