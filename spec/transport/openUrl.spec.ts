import type { Socket } from 'node:net';
import { openUrl } from '../../src/transport/openUrl.js';
import { listenOnLoopback, unusedPort } from '../support/loopback.js';
import { ended, opened } from '../support/subscriptions.js';

const host = '127.0.0.1';

describe('openUrl', () => {
  it('connects to a server that is not ours', async () => {
    const port = await listenOnLoopback(() => undefined);

    const { value: transport } = await opened(openUrl({ host, port }, 'token'));

    expect(transport).toMatchObject({ peer: `${host}:${port}`, ownsRuntime: false, connectionToken: 'token' });
    expect(transport.input).toBe(transport.output);
    expect(transport).not.toHaveProperty('pid');
    expect(await ended(transport.gone$)).toEqual([]);
  });

  it('has no token when none is given', async () => {
    const port = await listenOnLoopback(() => undefined);

    expect((await opened(openUrl({ host, port }, undefined))).value).not.toHaveProperty('connectionToken');
  });

  it('errors when nobody answers', async () => {
    const port = await unusedPort();

    await expect(opened(openUrl({ host, port }, undefined))).rejects.toMatchObject({
      code: 'RUNTIME_UNREACHABLE',
      port,
    });
  });

  it('tells a loss at once: there is no exit to wait for', async () => {
    const sockets: Socket[] = [];
    const port = await listenOnLoopback((socket) => sockets.push(socket));
    const { value: transport } = await opened(openUrl({ host, port }, undefined));
    const lost = jest.fn();
    transport.lost$.subscribe({ error: lost });

    const closed = new Promise((resolve) => transport.input.on('close', resolve).resume());
    for (const socket of sockets) socket.end();
    await closed;

    expect(lost.mock.calls).toMatchObject([[{ code: 'CONNECTION_LOST', exit: undefined }]]);
  });

  it('hangs up in good order, and lets the server run', async () => {
    const goodbye = jest.fn();
    const port = await listenOnLoopback((socket) => socket.resume().on('end', goodbye));
    const { value: transport } = await opened(openUrl({ host, port }, undefined));

    expect(await ended(transport.close())).toEqual([]);

    expect(goodbye).toHaveBeenCalledTimes(1);
    await opened(openUrl({ host, port }, undefined));
  });
});
