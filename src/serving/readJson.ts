import { RequestRefusedError } from '../errors/RequestRefusedError.js';

/**
 * The JSON of a request's body. No more than `mostBytes` of it are read, whatever the request says of its length. The content type has
 * to be that of JSON: a form of another site cannot send that unasked.
 *
 * Rejects with RequestRefusedError.
 */
export async function readJson(request: Request, mostBytes: number): Promise<unknown> {
  const type = request.headers.get('content-type') ?? 'none';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new RequestRefusedError(415, `The content type must be application/json, and it is ${type.slice(0, 100)}.`);
  }
  const text = await readText(request.body, mostBytes);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new RequestRefusedError(400, 'The body is no JSON.');
  }
}

async function readText(body: ReadableStream<Uint8Array> | null, mostBytes: number): Promise<string> {
  if (body === null) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.length;
    if (length > mostBytes) {
      // Not cancelled: under Node that closes the socket before the answer is out.
      reader.releaseLock();
      throw new RequestRefusedError(
        413,
        `The body is longer than ${mostBytes} bytes. Raise \`maxBodyBytes\`, or send less.`,
      );
    }
    text += decoder.decode(piece.value, { stream: true });
  }
  return text + decoder.decode();
}
