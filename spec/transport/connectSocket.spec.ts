import { once } from 'node:events';
import { Socket } from 'node:net';
import { RuntimeUnreachableError } from '../../src/errors/RuntimeUnreachableError.js';
import { connectSocket } from '../../src/transport/connectSocket.js';
import { listenOnLoopback, unusedPort } from '../support/loopback.js';
import { opened } from '../support/subscriptions.js';

const host = '127.0.0.1';

describe('connectSocket', () => {
  it('connects, and hangs up when it is left', async () => {
    const left = jest.fn();
    const port = await listenOnLoopback((socket) => socket.on('close', left).end('hello'));

    const { value: socket, subscription } = await opened(connectSocket({ host, port }));
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    expect(chunk.toString()).toBe('hello');

    subscription.unsubscribe();
    await once(socket, 'close');
    expect(socket.destroyed).toBe(true);
  });

  it('sends small messages without delay', async () => {
    const setNoDelay = jest.spyOn(Socket.prototype, 'setNoDelay');
    const port = await listenOnLoopback(() => undefined);

    await opened(connectSocket({ host, port }));

    expect(setNoDelay).toHaveBeenCalledWith(true);
    setNoDelay.mockRestore();
  });

  it('says which address does not answer', async () => {
    const port = await unusedPort();
    const attempt = opened(connectSocket({ host, port }));

    await expect(attempt).rejects.toThrow(RuntimeUnreachableError);
    await expect(attempt).rejects.toMatchObject({ host, port, cause: { code: 'ECONNREFUSED' } });
  });

  it('leaves the end of the connection to others to tell', async () => {
    const port = await listenOnLoopback((socket) => socket.on('data', () => socket.resetAndDestroy()));

    const { value: socket, log } = await opened(connectSocket({ host, port }));
    socket.write('anything');
    await new Promise((resolve) => socket.on('close', resolve));

    expect(log).toEqual([]);
  });

  it('gives up an attempt that is left', async () => {
    const connected = jest.fn();
    const port = await listenOnLoopback(() => undefined);

    const destroy = jest.spyOn(Socket.prototype, 'destroy');
    connectSocket({ host, port }).subscribe(connected).unsubscribe();

    expect(destroy).toHaveBeenCalledTimes(1);
    expect(connected).not.toHaveBeenCalled();
    destroy.mockRestore();
  });
});
