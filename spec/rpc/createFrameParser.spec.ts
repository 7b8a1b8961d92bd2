import fc from 'fast-check';
import { ProtocolViolationError } from '../../src/errors/ProtocolViolationError.js';
import { createFrameParser } from '../../src/rpc/createFrameParser.js';
import { frame, frames } from '../support/frame.js';

const maxBodyBytes = 100_000;

/** As long as a header may be, its empty line included. */
const maxHeaderBytes = 4_096;

describe('createFrameParser', () => {
  it('finds the same messages however the bytes are cut', () => {
    const message = fc.dictionary(fc.string({ maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 20 }));
    fc.assert(
      fc.property(fc.array(message, { maxLength: 8 }), fc.array(fc.nat()), (messages, cuts) => {
        const sent = messages.map((data) => ({ data }));

        expect(parse(...cut(frames(sent), cuts)).messages).toEqual(JSON.parse(JSON.stringify(sent)));
      }),
      { numRuns: 300 },
    );
  });

  it('finds them byte by byte, and all in one', () => {
    const sent = [{ id: 1, text: 'Grüße' }, { id: 2, text: '👩‍🚀 ⇄ 🛰' }, {}];
    const bytes = frames(sent);

    expect(parse(bytes).messages).toEqual(sent);
    expect(parse(...bytewise(bytes)).messages).toEqual(sent);
  });

  it('hands a message on within the push that completes it, and not before', () => {
    const bytes = frame({ a: 1 });
    const seen: object[] = [];
    const { push } = createFrameParser({
      maxBodyBytes,
      onMessage: (message) => seen.push(message),
      onMalformed: fail,
    });

    push(bytes.subarray(0, -1));
    expect(seen).toEqual([]);
    push(bytes.subarray(-1));
    expect(seen).toEqual([{ a: 1 }]);
  });

  it('takes other header lines, and any case', () => {
    const { messages } = parse(
      Buffer.from('Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}'),
      Buffer.from('content-length:2  \r\nX-Other: yes\r\n\r\n{}'),
    );

    expect(messages).toEqual([{}, {}]);
  });

  it.each([
    ['{"no": "json"', 'a frame of 13 characters is not JSON'],
    ['', 'a frame of 0 characters is not JSON'],
    ['[{}]', 'a frame is JSON but no object'],
    ['null', 'a frame is JSON but no object'],
    ['"secret"', 'a frame is JSON but no object'],
  ])('reports the body %p without showing it, and goes on', (body, reason) => {
    const bad = Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);

    expect(parse(frame({ a: 1 }), bad, frame({ b: 2 }))).toEqual({
      messages: [{ a: 1 }, { b: 2 }],
      malformed: [reason],
    });
  });

  it.each([
    ['nothing of a header', 'Welcome to the machine\r\n\r\n', 'a header line without a name'],
    ['no length', 'Content-Type: text\r\n\r\n', 'a header without a valid Content-Length'],
    ['an empty header', '\r\n\r\n', 'a header line without a name'],
    ['a negative length', 'Content-Length: -1\r\n\r\n', 'a header without a valid Content-Length'],
    ['a fraction', 'Content-Length: 1.5\r\n\r\n', 'a header without a valid Content-Length'],
    ['a body over the limit', 'Content-Length: 100001\r\n\r\n', 'a body of 100001 bytes, over the limit of 100000'],
    ['an absurd length', `Content-Length: ${'9'.repeat(400)}\r\n\r\n`, 'a body of Infinity bytes, over the limit'],
    ['a header without an end', 'x'.repeat(maxHeaderBytes), 'no header ends within 4096 bytes'],
    ['a long header', longHeader(maxHeaderBytes + 1), 'no header ends within 4096 bytes'],
  ])('refuses %s, in one piece and in many', (_name, text, reason) => {
    const bytes = Buffer.from(text);
    const violation = expect.objectContaining({ message: expect.stringContaining(reason) as string }) as Error;

    expect(thrown(() => parse(bytes))).toBeInstanceOf(ProtocolViolationError);
    expect(thrown(() => parse(bytes))).toEqual(violation);
    expect(thrown(() => parse(...bytewise(bytes)))).toEqual(violation);
  });

  it('takes a header and a body of just the allowed length', () => {
    const body = JSON.stringify({ text: 'x'.repeat(maxBodyBytes - 11) });
    const bytes = Buffer.from(longHeader(maxHeaderBytes, body.length) + body);

    expect(Buffer.byteLength(body)).toBe(maxBodyBytes);
    expect(parse(bytes).messages).toHaveLength(1);
    expect(parse(...cut(bytes, [4_095, 4_096, 50_000])).messages).toHaveLength(1);
  });

  it('hands on what came before the bytes that make no sense', () => {
    const seen: object[] = [];
    const { push } = createFrameParser({
      maxBodyBytes,
      onMessage: (message) => seen.push(message),
      onMalformed: fail,
    });

    expect(() => push(Buffer.concat([frame({ a: 1 }), Buffer.from('garbage\r\n\r\n')]))).toThrow(
      ProtocolViolationError,
    );
    expect(seen).toEqual([{ a: 1 }]);
  });

  it('joins the pieces of a large body once, not once per piece', () => {
    const concat = jest.spyOn(Buffer, 'concat');
    const bytes = frame({ text: 'x'.repeat(90_000) });
    const pieces = pieced(bytes, 50);
    concat.mockClear();

    const { messages } = parse(...pieces);

    expect(messages).toHaveLength(1);
    expect(concat.mock.calls.length).toBeLessThan(5);
    concat.mockRestore();
  });

  it('holds one unfinished frame at the most, however many have passed', () => {
    const concat = jest.spyOn(Buffer, 'concat');
    const one = frame({ text: 'x'.repeat(5_000) });
    const pieces = pieced(Buffer.concat(Array.from({ length: 200 }, () => one)), 700);
    concat.mockClear();

    const { messages } = parse(...pieces);

    const joined = concat.mock.results.map(({ value }) => (value as Buffer).length);
    expect(messages).toHaveLength(200);
    expect(Math.max(...joined)).toBeLessThan(one.length + 700);
    concat.mockRestore();
  });
});

function parse(...chunks: Buffer[]) {
  const messages: object[] = [];
  const malformed: string[] = [];
  const { push } = createFrameParser({
    maxBodyBytes,
    onMessage: (message) => messages.push(message),
    onMalformed: (reason) => malformed.push(reason),
  });
  chunks.forEach(push);
  return { messages, malformed };
}

function cut(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [0, ...cuts.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end));
}

function bytewise(bytes: Buffer): Buffer[] {
  return pieced(bytes, 1);
}

function pieced(bytes: Buffer, size: number): Buffer[] {
  const count = Math.ceil(bytes.length / size);
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
}

/** A header of so many bytes, its empty line included. */
function longHeader(bytes: number, contentLength = 2): string {
  const lines = `Content-Length: ${contentLength}\r\nX: `;
  return `${lines}${'x'.repeat(bytes - lines.length - 4)}\r\n\r\n`;
}

function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

function fail(reason: string): never {
  throw new Error(reason);
}
