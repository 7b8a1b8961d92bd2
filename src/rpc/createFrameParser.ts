import { ProtocolViolationError } from '../errors/ProtocolViolationError.js';
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
  let chunks: Buffer[] = [];
  let held = 0;
  /** No progress is possible with fewer bytes, so nothing is joined before. Keeps a large body from being copied per chunk. */
  let needed = 0;
  let bodyLength: number | undefined;
  const header: FrameHeader = { bodyAt: 0, bodyLength: 0 };

  return {
    push: (chunk) => {
      chunks.push(chunk);
      held += chunk.length;
      if (held < needed) return;
      const bytes = chunks.length === 1 ? chunk : Buffer.concat(chunks);
      const rest = bytes.subarray(consume(bytes));
      chunks = rest.length === 0 ? [] : [rest];
      held = rest.length;
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
      deliver(body, options);
    }
  }
}

function readContentLength(header: string, maxBodyBytes: number): number {
  for (const line of header.split('\r\n')) {
    const match = /^content-length: *(\d+) *$/i.exec(line);
    if (match !== null) return checkLength(Number(match[1]), maxBodyBytes);
    if (!/^[\w-]+:/.test(line)) throw new ProtocolViolationError('a header line without a name');
  }
  throw new ProtocolViolationError('a header without a valid Content-Length');
}

function checkLength(length: number, maxBodyBytes: number): number {
  if (length <= maxBodyBytes) return length;
  throw new ProtocolViolationError(`a body of ${length} bytes, over the limit of ${maxBodyBytes}`);
}

function deliver(body: string, { onMessage, onMalformed }: FrameParserOptions): void {
  let message: unknown;
  try {
    message = JSON.parse(body);
  } catch {
    onMalformed(`a frame of ${body.length} characters is not JSON`);
    return;
  }
  if (typeof message === 'object' && message !== null && !Array.isArray(message)) onMessage(message);
  else onMalformed('a frame is JSON but no object');
}
