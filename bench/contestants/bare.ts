import { randomUUID } from 'node:crypto';
import type { Contestant } from '../Contestant.js';
import { hasText, textOf } from '../delta.js';
import type { Delta, Event } from '../delta.js';
import { spawnServer } from '../spawnServer.js';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly sessionId: string; readonly event: Event };
}

/** The least that can read the protocol: cut at Content-Length, parse, call back. It checks nothing, and handles no error. */
export const contestant: Contestant = {
  open: async (serverPath) => {
    const server = spawnServer(serverPath);
    const sessionId = randomUUID();
    const waiting = new Map<number, () => void>();
    let onEvent: (event: Event) => void = () => undefined;
    server.stdout.on(
      'data',
      messageReader(({ id, method, params }) => {
        if (method === 'session.event' && params?.sessionId === sessionId) onEvent(params.event);
        else if (id !== undefined) waiting.get(id)?.();
      }),
    );

    let lastId = 0;
    const request = (method: string, params: object) =>
      new Promise<void>((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        const body = JSON.stringify({ jsonrpc: '2.0', id: lastId, method, params });
        server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      });

    await request('connect', {});
    await request('session.create', { sessionId, streaming: true });
    return {
      run: async (prompt, onText) => {
        const idle = new Promise<void>((resolve) => {
          onEvent = (event) => {
            if (event.type === 'assistant.message_delta') {
              const delta = event as Event & Delta;
              if (hasText(delta)) onText(textOf(delta));
            } else if (event.type === 'session.idle') resolve();
          };
        });
        await request('session.send', { sessionId, prompt });
        await idle;
      },
      close: async () => {
        await request('runtime.shutdown', {});
        server.stdin.end();
      },
    };
  },
};

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
