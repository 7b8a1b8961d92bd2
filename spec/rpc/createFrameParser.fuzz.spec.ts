import fc from 'fast-check';
import { ProtocolViolationError } from '../../src/errors/ProtocolViolationError.js';
import { createFrameParser } from '../../src/rpc/createFrameParser.js';
import { frame, frames } from '../support/frame.js';

const maxBodyBytes = 2_000;
const maxHeaderBytes = 4_096;
const piece = fc.oneof(
  fc.string({ maxLength: 30 }).map((text) => Buffer.from(text)),
  fc.jsonValue().map((data) => frame({ data })),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
  fc
    .constantFrom(
      'Content-Length: ',
      'Content-Length: 12\r\n',
      '\r\n\r\n',
      'content-length: -3\r\n\r\n',
      '{"a":',
      '\0',
      '9',
    )
    .map((text) => Buffer.from(text)),
);

describe('bytes of all kinds', () => {
  it('give messages, or one ProtocolViolationError, and nothing else, however they are cut', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.array(fc.nat(), { maxLength: 20 }), (pieces, cuts) => {
        const bytes = Buffer.concat(pieces);

        expect(read(cut(bytes, cuts))).toEqual(read([bytes]));
      }),
      { numRuns: 500 },
    );
  });

  it('give the same when one byte of good frames is another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.nat({ max: 255 }),
        fc.array(fc.nat(), { maxLength: 10 }),
        (values, at, byte, cuts) => {
          const bytes = frames(values.map((data) => ({ data })));
          bytes[at % bytes.length] = byte;

          const { messages, failure } = read(cut(bytes, cuts));

          expect(messages.length).toBeLessThanOrEqual(values.length);
          if (failure !== undefined) expect(failure).toBeInstanceOf(ProtocolViolationError);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are held for one frame at the most: what is joined is bounded, whatever comes', () => {
    const concat = jest.spyOn(Buffer, 'concat');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.integer({ min: 1, max: 50 }), (pieces, size) => {
        const bytes = Buffer.concat(pieces);
        concat.mockClear();

        read(pieced(bytes, size));

        const joined = concat.mock.results.map(({ value }) => (value as Buffer).length);
        expect(Math.max(0, ...joined)).toBeLessThanOrEqual(maxHeaderBytes + maxBodyBytes + size);
      }),
      { numRuns: 200 },
    );
    concat.mockRestore();
  });
});

describe('hostile frames', () => {
  it('with two lengths are refused: which one counts is a matter of taste, and taste is how requests are smuggled', () => {
    const twice = Buffer.from('Content-Length: 2\r\nContent-Length: 4\r\n\r\n{}{}');

    expect(read([twice]).failure).toMatchObject({
      code: 'PROTOCOL_VIOLATION',
      message: expect.stringContaining('two') as string,
    });
  });

  it('nested a hundred thousand levels deep are read, and overflow no stack', () => {
    const depth = 100_000;
    const body = `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const seen: object[] = [];
    const { push } = createFrameParser({
      maxBodyBytes: 2 ** 20,
      onMessage: (message) => seen.push(message),
      onMalformed: fail,
    });

    push(Buffer.from(`Content-Length: ${body.length}\r\n\r\n${body}`));

    expect(seen).toHaveLength(1);
  });

  it('of a hundred megabytes without a line end hold 4 kB when they are given up', () => {
    const line = Buffer.alloc(64 * 1024, 'x');
    let taken = 0;
    const { push } = createFrameParser({ maxBodyBytes, onMessage: fail, onMalformed: fail });

    expect(() => {
      for (let sent = 0; sent < 100 * 2 ** 20; sent += line.length) {
        taken += line.length;
        push(line);
      }
    }).toThrow(ProtocolViolationError);
    expect(taken).toBe(line.length);
  });

  it('that announce more than the limit are given up before a byte of their body is held', () => {
    const { push } = createFrameParser({ maxBodyBytes, onMessage: fail, onMalformed: fail });

    expect(() => push(Buffer.from(`Content-Length: ${maxBodyBytes + 1}\r\n\r\n`))).toThrow(ProtocolViolationError);
  });

  it('that come byte by byte cost little more than their bytes: pieces are joined by the thousand', () => {
    const concat = jest.spyOn(Buffer, 'concat');
    const bytes = frame({ text: 'x'.repeat(50_000) });
    const seen: object[] = [];
    const { push } = createFrameParser({
      maxBodyBytes: 2 ** 20,
      onMessage: (message) => seen.push(message),
      onMalformed: fail,
    });
    const pieces = pieced(bytes, 1);
    concat.mockClear();

    pieces.forEach(push);

    expect(seen).toHaveLength(1);
    const lists = concat.mock.calls.map(([list]) => list.length);
    expect(Math.max(...lists)).toBeLessThanOrEqual(1_100);
    expect(lists.length).toBeLessThan(150);
    concat.mockRestore();
  });

  it('leave nothing behind when they are over: a piece of the next does not keep the bytes of the last', () => {
    const concat = jest.spyOn(Buffer, 'concat');
    const bytes = frame({ text: 'x'.repeat(1_000_000) });
    const next = frame({ text: 'y'.repeat(100_000) });
    const { push } = createFrameParser({ maxBodyBytes: 2 ** 21, onMessage: () => undefined, onMalformed: fail });

    push(bytes.subarray(0, 500_000));
    push(Buffer.concat([bytes.subarray(500_000), next.subarray(0, 100)]));
    concat.mockClear();
    push(next.subarray(100));

    const [kept] = concat.mock.calls[0]?.[0] ?? [];
    expect(kept?.length).toBeLessThanOrEqual(100);
    expect(kept?.buffer.byteLength).toBeLessThanOrEqual(Buffer.poolSize);
    concat.mockRestore();
  });
});

function read(chunks: readonly Buffer[]) {
  const messages: object[] = [];
  const malformed: string[] = [];
  let failure: unknown;
  const { push } = createFrameParser({
    maxBodyBytes,
    onMessage: (message) => messages.push(message),
    onMalformed: (reason) => malformed.push(reason),
  });
  try {
    chunks.forEach(push);
  } catch (error) {
    expect(error).toBeInstanceOf(ProtocolViolationError);
    failure = error;
  }
  return { messages, malformed, failure };
}

function cut(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [0, ...cuts.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end));
}

function pieced(bytes: Buffer, size: number): Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
}

function fail(): never {
  throw new Error('It should not have come to this.');
}
