import { take } from 'rxjs';
import { RpcError } from '../../src/errors/RpcError.js';
import { createSecrets } from '../../src/protocol/createSecrets.js';
import type { RpcConnection } from '../../src/rpc/RpcConnection.js';
import { openRpc } from '../../src/rpc/openRpc.js';
import { connected } from '../support/connected.js';
import { createPeer } from '../support/peer.js';
import { recorded } from '../support/recorded.js';
import { turns } from '../support/turns.js';

describe('call', () => {
  it('sends a request when it is subscribed to, and again for the second subscriber', async () => {
    const { rpc, peer } = connected();
    const call$ = rpc.call('ping', { message: 'hi' });
    await turns();
    expect(peer.rest()).toEqual([]);

    const first = recorded(call$);
    const second = recorded(call$);
    const requests = [await peer.next(), await peer.next()];
    for (const { id } of requests) peer.write({ id: id!, result: { id } });
    await turns();

    expect(requests).toMatchObject([
      { jsonrpc: '2.0', method: 'ping', params: { message: 'hi' } },
      { jsonrpc: '2.0', method: 'ping', params: { message: 'hi' } },
    ]);
    expect([first.log, second.log]).toEqual(requests.map(({ id }) => [{ id }, '|']));
  });

  it('emits null, false and 0 like any other result', async () => {
    const { rpc, peer } = connected();

    for (const result of [null, false, 0]) {
      const { log } = recorded(rpc.call('m', {}));
      peer.write({ id: (await peer.next()).id!, result });
      await turns();
      expect(log).toEqual([result, '|']);
    }
  });

  it('errors without what must not be told, in the reason or in the data', async () => {
    const peer = createPeer();
    const secrets = createSecrets();
    secrets.add({ apiKey: 'open sesame' });
    const { log: opened, subscription } = recorded(openRpc(peer.streams, 1_000, secrets));
    const { log } = recorded((opened[0] as RpcConnection).call('m', {}));

    const error = { code: -1, message: 'No: open sesame', data: { said: 'open sesame', apiKey: 'short', n: 1 } };
    peer.write({ id: (await peer.next()).id!, error });
    await turns();
    subscription.unsubscribe();

    expect(log).toEqual([new RpcError('m', -1, 'No: [redacted]', { said: '[redacted]', apiKey: '[redacted]', n: 1 })]);
    expect(log).toMatchObject([{ data: { said: '[redacted]', apiKey: '[redacted]', n: 1 } }]);
  });

  it('errors with what the other side says', async () => {
    const { rpc, peer } = connected();
    const { log } = recorded(rpc.call('session.send', {}));

    peer.write({ id: (await peer.next()).id!, error: { code: -32603, message: 'Session not found' } });
    await turns();

    expect(log).toEqual([expect.any(RpcError)]);
    expect(log[0]).toMatchObject({ method: 'session.send', rpcCode: -32603 });
    expect(log[0]).toMatchObject({ message: expect.stringContaining('Session not found') as string });
  });

  it('errors when the answer holds neither result nor error', async () => {
    const { rpc, peer } = connected();
    const { log } = recorded(rpc.call('m', {}));

    peer.write({ id: (await peer.next()).id! });
    await turns();

    expect(log).toEqual([expect.any(RpcError)]);
  });

  it('cancels the request of a subscriber that leaves early, once', async () => {
    const { rpc, peer } = connected();
    const { log, subscription } = recorded(rpc.call('slow', {}));
    const { id } = await peer.next();

    subscription.unsubscribe();
    subscription.unsubscribe();
    expect(await peer.next()).toMatchObject({ method: '$/cancelRequest', params: { id } });
    peer.write({ id: id!, result: 'late' });
    await turns();

    expect(peer.rest()).toEqual([]);
    expect(log).toEqual([]);
  });

  it('cancels nothing that is answered, by a result or by an error', async () => {
    const { rpc, peer } = connected();
    const good = recorded(rpc.call('m', {}).pipe(take(1)));
    peer.write({ id: (await peer.next()).id!, result: 1 });
    const bad = recorded(rpc.call('m', {}));
    peer.write({ id: (await peer.next()).id!, error: { code: 1, message: 'no' } });
    await turns();

    good.subscription.unsubscribe();
    bad.subscription.unsubscribe();
    await turns();

    expect([good.log, bad.log]).toEqual([[1, '|'], [expect.any(RpcError)]]);
    expect(peer.rest()).toEqual([]);
  });

  it('refuses parameters that JSON cannot hold, and nothing else', async () => {
    const { rpc, peer } = connected();
    const cycle: { self?: object } = {};
    cycle.self = cycle;
    const healthy = recorded(rpc.call('m', {}));

    const bigInt = recorded(rpc.call('m', { n: 1n }));
    const cyclic = recorded(rpc.call('m', cycle));
    await turns();
    expect([bigInt.log, cyclic.log]).toEqual([[expect.any(RpcError)], [expect.any(RpcError)]]);
    expect(bigInt.log[0]).toMatchObject({ message: expect.stringContaining('BigInt') as string });

    peer.write({ id: (await peer.next()).id!, result: 'fine' });
    await turns();
    expect(healthy.log).toEqual(['fine', '|']);
  });
});
