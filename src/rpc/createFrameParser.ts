import { ProtocolViolationError } from '../errors/ProtocolViolationError.js';
import { createBodyParser } from './createBodyParser.js';
import { createPieces } from './createPieces.js';
import { readPlainHeader } from './readPlainHeader.js';
import type { FrameHeader } from './readPlainHeader.js';

/** Cuts a byte stream into JSON-RPC messages. */
export interface FrameParser {
  /**
   * Takes the next bytes and hands on every message that is now whole, before it returns.
   *
   * @throws ProtocolViolationError when the bytes cannot be a frame; the stream is of no use from then on.
   */
  readonly push: (chunk: Buffer) => void;
}

/** What a parser does with what it finds. */
export interface FrameParserOptions {
  /** The longest body that is accepted, in bytes. */
  readonly maxBodyBytes: number;
  readonly onMessage: (message: object) => void;
  /** A frame whose body is no JSON object; it was left out. The reason holds nothing of the body. */
  readonly onMalformed: (reason: string) => void;
}

const headerEnd = '\r\n\r\n';
const maxHeaderBytes = 4_096;

/**
 * Makes a {@link FrameParser}. Frames are those of the Language Server Protocol: header lines, an empty line, then as many
 * bytes of UTF-8 JSON as `Content-Length` says. It holds one unfinished frame at most: header and body are both bounded.
 */
export function createFrameParser(options: FrameParserOptions): FrameParser {
  const parse = createBodyParser();
  const pieces = createPieces();
  let held = 0;
  /** No progress is possible with fewer bytes, so nothing is joined before. Keeps a large body from being copied per chunk. */
  let needed = 0;
  let bodyLength: number | undefined;
  const header: FrameHeader = { bodyAt: 0, bodyLength: 0 };

  return {
    push: (chunk) => {
      pieces.add(chunk);
      held += chunk.length;
      if (held < needed) return;
      const bytes = pieces.take();
      const rest = bytes.subarray(consume(bytes));
      held = rest.length;
      // A small rest is copied, lest it keep all the bytes before it from being freed.
      if (held > 0) pieces.add(held < bytes.length / 2 ? Buffer.from(rest) : rest);
    },
  };

  function consume(bytes: Buffer): number {
    let at = 0;
    for (;;) {
      if (bodyLength === undefined && readPlainHeader(bytes, at, header)) {
        at = header.bodyAt;
        bodyLength = checkLength(header.bodyLength, options.maxBodyBytes);
      }
      if (bodyLength === undefined) {
        const end = bytes.indexOf(headerEnd, at, 'latin1');
        needed = (end < 0 ? bytes.length + 1 : end + headerEnd.length) - at;
        if (needed > maxHeaderBytes) throw new ProtocolViolationError(`no header ends within ${maxHeaderBytes} bytes`);
        if (end < 0) return at;
        bodyLength = readContentLength(bytes.toString('latin1', at, end), options.maxBodyBytes);
        at = end + headerEnd.length;
      }
      if (bytes.length - at < bodyLength) {
        needed = bodyLength;
        return at;
      }
      const body = bytes.toString('utf8', at, at + bodyLength);
      at += bodyLength;
      bodyLength = undefined;
      deliver(body, parse, options);
    }
  }
}

function readContentLength(header: string, maxBodyBytes: number): number {
  let length: number | undefined;
  for (const line of header.split('\r\n')) {
    const match = /^content-length: *(\d+) *$/i.exec(line);
    if (match !== null) {
      if (length !== undefined) throw new ProtocolViolationError('a header with two Content-Lengths');
      length = Number(match[1]);
    } else if (!/^[\w-]+:/.test(line)) throw new ProtocolViolationError('a header line without a name');
  }
  if (length === undefined) throw new ProtocolViolationError('a header without a valid Content-Length');
  return checkLength(length, maxBodyBytes);
}

function checkLength(length: number, maxBodyBytes: number): number {
  if (length <= maxBodyBytes) return length;
  throw new ProtocolViolationError(`a body of ${length} bytes, over the limit of ${maxBodyBytes}`);
}

function deliver(body: string, parse: (body: string) => unknown, { onMessage, onMalformed }: FrameParserOptions): void {
  let message: unknown;
  try {
    message = parse(body);
  } catch {
    onMalformed(`a frame of ${body.length} characters is not JSON`);
    return;
  }
  if (typeof message === 'object' && message !== null && !Array.isArray(message)) onMessage(message);
  else onMalformed('a frame is JSON but no object');
}
