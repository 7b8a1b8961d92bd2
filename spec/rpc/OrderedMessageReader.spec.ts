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

  it('lets a flood of requests wait in the pipe, and reads on when there is room', async () => {
    const { receive, seen, library, handle, input } = listening();

    receive(answer(1), event(2), answer(3), ...Array.from({ length: 997 }, (_, index) => event(index)));
    expect(input.isPaused()).toBe(false);
    receive(event(997));
    expect(input.isPaused()).toBe(true);

    await handle();
    expect([input.isPaused(), seen, library]).toEqual([false, [2], [answer(3)]]);
    receive(event(998));
    await handle();
    expect(seen).toEqual([2, ...Array.from({ length: 999 }, (_, index) => index)]);
  });

  it('does not keep the end of a paused input back when it is disposed of', () => {
    const { receive, reader, input } = listening();
    receive(answer(1), ...Array.from({ length: 1_000 }, (_, index) => event(index)));
    expect(input.isPaused()).toBe(true);

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
