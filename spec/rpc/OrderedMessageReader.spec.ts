import { PassThrough } from 'node:stream';
import type { Message } from 'vscode-jsonrpc/node';
import { OrderedMessageReader } from '../../src/rpc/OrderedMessageReader.js';
import { frames } from '../support/frame.js';

const event = (params: number) => ({ jsonrpc: '2.0', method: 'event', params });
const answer = (id: number) => ({ jsonrpc: '2.0', id, result: null });

describe('OrderedMessageReader', () => {
  it('hands notifications on while it reads, past the library', () => {
    const { receive, seen, library } = listening();

    receive(event(1), event(2));

    expect([seen, library]).toEqual([[1, 2], []]);
  });

  it('hands the library one message at a time, and holds what is behind it', async () => {
    const { receive, seen, library, handle } = listening();

    receive(event(1), answer(2), event(3), answer(4));
    receive(event(5));
    expect([seen, library]).toEqual([[1], [answer(2)]]);

    await handle();
    expect([seen, library]).toEqual([[1, 3], [answer(4)]]);
    await handle();
    expect([seen, library]).toEqual([[1, 3, 5], []]);
  });

  it('goes on when the library fails at a message', async () => {
    const { receive, seen, reader } = listening();

    receive(answer(1), event(2));
    await Promise.allSettled([reader.strategy.handleMessage(answer(1), () => Promise.reject(new Error('bad')))]);

    expect(seen).toEqual([2]);
  });

  it('forgets what it holds, and listens no more, when it is disposed of', async () => {
    const { receive, seen, handle, reader, input } = listening();

    receive(answer(1), event(2));
    reader.dispose();
    await handle();

    expect(seen).toEqual([]);
    expect(input.listenerCount('data')).toBe(0);
  });

  it('reads no further while many wait, so that a flood of small requests is held by the system and not by us', async () => {
    const { receive, library, handle, input } = listening();

    receive(...Array.from({ length: 40 }, (_, id) => answer(id)));
    expect(input.isPaused()).toBe(false);
    receive(...Array.from({ length: 40 }, (_, id) => answer(40 + id)));
    expect(input.isPaused()).toBe(true);
    for (let handled = 0; handled < 79; handled += 1) await handle();

    expect(input.isPaused()).toBe(false);
    expect(library).toEqual([answer(79)]);
  });

  it('lets the rest flow when it is disposed of, so that the end is seen', () => {
    const { receive, reader, input } = listening();
    receive(...Array.from({ length: 80 }, (_, id) => answer(id)));

    reader.dispose();

    expect(input.isPaused()).toBe(false);
  });

  it('listens no more after bytes that make no sense', () => {
    const { seen, reader, input } = listening();
    const errors: Error[] = [];
    reader.onError((error) => errors.push(error));

    input.emit('data', Buffer.from('garbage\r\n\r\n'));
    input.emit('data', frames([event(1)]));

    expect(errors).toEqual([expect.objectContaining({ code: 'PROTOCOL_VIOLATION' })]);
    expect(seen).toEqual([]);
  });
});

/** A reader that has a library which handles its messages when it is told to. */
function listening() {
  const input = new PassThrough();
  const seen: unknown[] = [];
  const library: Message[] = [];
  const reader = new OrderedMessageReader(input, {
    maxBodyBytes: 1_000,
    onNotification: (_method, params) => seen.push(params),
    onRequest: (id, method, params) => seen.push({ id, method, params }),
    onMalformed: (reason) => {
      throw new Error(reason);
    },
  });
  reader.listen((message) => library.push(message));
  return {
    reader,
    input,
    seen,
    library,
    receive: (...messages: object[]) => input.emit('data', frames(messages)),
    handle: async () => reader.strategy.handleMessage(library.shift()!, () => Promise.resolve()),
  };
}
