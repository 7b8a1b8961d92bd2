import type { RpcRequest } from '../../src/rpc/RpcConnection.js';
import { connected } from '../support/connected.js';
import { recorded } from '../support/recorded.js';
import { turns } from '../support/turns.js';

describe('requests of the other side', () => {
  it('are answered and refused by whoever serves them', async () => {
    const { rpc, peer } = connected();
    rpc.requests('tool.call').subscribe(({ params, answer }) => answer({ echo: params }));
    rpc.requests('hooks.invoke').subscribe(({ refuse }) => refuse(-32000, 'not now'));

    peer.write({ id: 0, method: 'tool.call', params: { n: 1 } }, { id: 'one', method: 'hooks.invoke', params: {} });

    expect(await peer.next()).toEqual({ jsonrpc: '2.0', id: 0, result: { echo: { n: 1 } } });
    expect(await peer.next()).toEqual({ jsonrpc: '2.0', id: 'one', error: { code: -32000, message: 'not now' } });
  });

  it('are refused at once when nobody serves them, any more or yet', async () => {
    const { rpc, peer } = connected();
    rpc.requests('tool.call').subscribe().unsubscribe();

    peer.write({ id: 1, method: 'tool.call', params: {} }, { id: 2, method: 'other' });

    expect([await peer.next(), await peer.next()]).toMatchObject([
      { id: 1, error: { code: -32601, message: 'Unhandled method tool.call' } },
      { id: 2, error: { code: -32601, message: 'Unhandled method other' } },
    ]);
  });

  it('take the first answer and no other', async () => {
    const { rpc, peer } = connected();
    rpc.requests('tool.call').subscribe(({ answer, refuse }) => {
      answer('first');
      answer('second');
      refuse(-32000, 'third');
    });

    peer.write({ id: 1, method: 'tool.call', params: {} });
    await turns();

    expect(peer.rest()).toEqual([{ jsonrpc: '2.0', id: 1, result: 'first' }]);
  });

  it('take an answer that comes later, and answer nothing with null', async () => {
    const { rpc, peer } = connected();
    const { log } = recorded(rpc.requests('tool.call'));
    peer.write({ id: 1, method: 'tool.call', params: {} });
    await turns();
    expect(peer.rest()).toEqual([]);

    (log[0] as RpcRequest).answer(undefined);

    expect(await peer.next()).toEqual({ jsonrpc: '2.0', id: 1, result: null });
  });

  it('are refused when JSON cannot hold the answer: the other side must not wait for ever', async () => {
    const { rpc, peer } = connected();
    rpc.requests('tool.call').subscribe(({ answer }) => answer({ n: 1n }));

    peer.write({ id: 1, method: 'tool.call', params: {} });

    expect(await peer.next()).toMatchObject({ id: 1, error: { code: -32603 } });
  });
});
