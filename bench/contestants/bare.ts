import type { Contestant } from '../Contestant.js';
import type { Event, Link, LinkTakers } from './raw/Link.js';
import { openBytes } from './raw/openBytes.js';
import type { Bytes } from './raw/openBytes.js';
import { rawClient } from './raw/rawClient.js';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly sessionId: string; readonly event: Event };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The least that can read the protocol: cut at Content-Length, parse, call back; what is written while a chunk is read is one write. */
export const contestant: Contestant = {
  connect: async (runtime) => {
    const bytes = await openBytes(runtime);
    return rawClient((takers) => bareLink(bytes, takers));
  },
};

function bareLink({ input, output }: Bytes, { onEvent, onRequest }: LinkTakers): Link {
  const waiting = new Map<number, (message: Message) => void>();
  let lastId = 0;
  let isReading = false;
  let unsent = '';
  const flush = () => {
    if (unsent !== '') output.write(unsent);
    unsent = '';
  };
  const send = (message: object) => {
    const body = JSON.stringify(message);
    unsent += `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    if (!isReading) flush();
  };
  const read = messageReader((message) => {
    const { id, method, params } = message;
    if (id === undefined) {
      if (method === 'session.event' && params !== undefined) onEvent(params.sessionId, params.event);
    } else if (method !== undefined) send({ jsonrpc: '2.0', id, result: onRequest(method) });
    else {
      waiting.get(id)?.(message);
      waiting.delete(id);
    }
  });
  input.on('data', (chunk: Buffer) => {
    isReading = true;
    read(chunk);
    isReading = false;
    flush();
  });
  return {
    request: (method, params) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, ({ result, error }) => {
          if (error === undefined) resolve(result);
          else reject(new Error(error.message));
        });
        send({ jsonrpc: '2.0', id: lastId, method, params });
      }),
    close: () => output.end(),
  };
}

const headerEnd = '\r\n\r\n';
const beforeLength = 'Content-Length: '.length;

function messageReader(onMessage: (message: Message) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    for (;;) {
      const end = bytes.indexOf(headerEnd, at, 'latin1');
      if (end < 0) break;
      const bodyAt = end + headerEnd.length;
      const bodyEnd = bodyAt + Number(bytes.toString('latin1', at + beforeLength, end));
      if (bodyEnd > bytes.length) break;
      at = bodyEnd;
      onMessage(JSON.parse(bytes.toString('utf8', bodyAt, bodyEnd)) as Message);
    }
    rest = bytes.subarray(at);
  };
}
