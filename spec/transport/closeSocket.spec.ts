import { once } from 'node:events';
import type { Socket } from 'node:net';
import { closeSocket } from '../../src/transport/closeSocket.js';
import { connectSocket } from '../../src/transport/connectSocket.js';
import { listenOnLoopback } from '../support/loopback.js';
import { ended, opened } from '../support/subscriptions.js';

afterEach(() => {
  jest.useRealTimers();
});

describe('closeSocket', () => {
  it('says goodbye and completes when the other side has, too, even when nobody reads what it said', async () => {
    const goodbye = jest.fn();
    const socket = await connected((other) => other.resume().on('end', goodbye).write('unread'));
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'setInterval', 'nextTick', 'queueMicrotask', 'Date'] });

    expect(await ended(closeSocket(socket))).toEqual([]);
    jest.useRealTimers();

    expect(goodbye).toHaveBeenCalledTimes(1);
    expect(socket.destroyed).toBe(true);
  });

  it('delivers what was written before', async () => {
    const received: string[] = [];
    const socket = await connected((other) => other.on('data', (chunk) => received.push(chunk.toString())));

    socket.write('last words');
    await ended(closeSocket(socket));

    expect(received).toEqual(['last words']);
  });

  it('hangs up after a second when the other side does not answer', async () => {
    const socket = await connected((other) => other.resume(), { allowHalfOpen: true });
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'setInterval', 'nextTick', 'queueMicrotask', 'Date'] });

    const closed = ended(closeSocket(socket));
    jest.advanceTimersByTime(999);
    expect(socket.destroyed).toBe(false);
    jest.advanceTimersByTime(1);
    jest.useRealTimers();
    await closed;

    expect(socket.destroyed).toBe(true);
  });

  it('has nothing to do for a socket that is closed', async () => {
    const socket = await connected(() => undefined);
    socket.destroy();
    await once(socket, 'close');

    expect(await ended(closeSocket(socket))).toEqual([]);
  });

  it('waits no more, and leaves no timer, when it is left', async () => {
    const socket = await connected((other) => other.resume(), { allowHalfOpen: true });
    const listeners = socket.listenerCount('close');
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'setInterval', 'nextTick', 'queueMicrotask', 'Date'] });

    closeSocket(socket).subscribe().unsubscribe();

    expect(jest.getTimerCount()).toBe(0);
    expect(socket.listenerCount('close')).toBe(listeners);
    jest.useRealTimers();
  });
});

async function connected(onOther: (socket: Socket) => void, options = {}): Promise<Socket> {
  const port = await listenOnLoopback(onOther, options);
  const { value } = await opened(connectSocket({ host: '127.0.0.1', port }));
  return value;
}
