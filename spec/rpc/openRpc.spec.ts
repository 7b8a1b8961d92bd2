import fc from 'fast-check';
import { take, type Subscription } from 'rxjs';
import { ConnectionLostError } from '../../src/errors/ConnectionLostError.js';
import { ProtocolViolationError } from '../../src/errors/ProtocolViolationError.js';
import { RpcError } from '../../src/errors/RpcError.js';
import type { RpcConnection, RpcRequest } from '../../src/rpc/RpcConnection.js';
import { openRpc } from '../../src/rpc/openRpc.js';
import { createPeer, type Peer, type PeerMessage } from '../support/peer.js';
import { recorded } from '../support/recorded.js';
import { turns } from '../support/turns.js';
import { catchUnhandledErrors } from '../support/unhandledErrors.js';

const unhandled = catchUnhandledErrors();
const open: Subscription[] = [];

afterEach(() => {
  for (const subscription of open.splice(0)) subscription.unsubscribe();
});

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

describe('what is written', () => {
  it('goes out as header and body in one write, and all frames of a tick with it', async () => {
    const { rpc, peer } = connected();
    const writev = jest.spyOn(peer.streams.output, 'cork');

    for (const n of [1, 2, 3]) recorded(rpc.call('m', { n, text: 'ü' }));
    await turns();

    expect(peer.rest().map(({ params }) => params)).toEqual([1, 2, 3].map((n) => ({ n, text: 'ü' })));
    expect(writev).toHaveBeenCalledTimes(1);
    writev.mockRestore();
  });
});

describe('requests', () => {
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

describe('the order of the wire', () => {
  /** n: an event, q: their request, c: the answer to a call of ours, e: an error in answer to one. */
  const kind = fc.constantFrom('n', 'n', 'q', 'c', 'e');

  it('is the order in which subscribers see events, answers and requests, however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(kind, { maxLength: 30 }), fc.boolean(), async (kinds, isOneChunk) => {
        const seen: string[] = [];
        const { rpc, peer } = connected();
        rpc.notifications('event').subscribe((params) => seen.push(`n${JSON.stringify(params)}`));
        rpc.requests('ask').subscribe(({ params, answer }) => {
          seen.push(`q${JSON.stringify(params)}`);
          answer(null);
        });
        const written = kinds.map((letter, index) => `${letter}${index}`);
        const messages: PeerMessage[] = [];
        for (const [index, letter] of kinds.entries()) {
          messages.push(await messageFor(letter, index, rpc, peer, seen));
        }

        if (isOneChunk) peer.write(...messages);
        else for (const message of messages) peer.write(message);
        await turns(kinds.length + 2);

        expect(seen).toEqual(written);
      }),
      { numRuns: 60 },
    );
  });

  async function messageFor(
    letter: string,
    index: number,
    rpc: RpcConnection,
    peer: Peer,
    seen: string[],
  ): Promise<PeerMessage> {
    if (letter === 'n') return { method: 'event', params: index };
    if (letter === 'q') return { id: index, method: 'ask', params: index };
    rpc.call('m', {}).subscribe({ next: () => seen.push(`c${index}`), error: () => seen.push(`e${index}`) });
    const { id } = await peer.next();
    return letter === 'c' ? { id: id!, result: index } : { id: id!, error: { code: -1, message: 'no' } };
  }

  it('lets events through within the chunk that brings them', () => {
    const { rpc, peer } = connected();
    const { log } = recorded(rpc.notifications('event'));

    peer.streams.input.emit('data', chunkOf({ method: 'event', params: 1 }, { method: 'event', params: 2 }));

    expect(log).toEqual([1, 2]);
  });

  it('holds for what comes in later chunks while an answer is on its way', async () => {
    const { rpc, peer } = connected();
    const seen: unknown[] = [];
    rpc.notifications('event').subscribe((params) => seen.push(params));
    rpc.call('m', {}).subscribe((result) => seen.push(result));
    const { id } = await peer.next();

    const { input } = peer.streams;
    input.emit('data', chunkOf({ id: id!, result: 'answer' }));
    input.emit('data', chunkOf({ method: 'event', params: 'event' }));
    expect(seen).toEqual([]);
    await turns();

    expect(seen).toEqual(['answer', 'event']);
  });
});

describe('frames that make no sense', () => {
  it.each([
    ['is not JSON', '{"a"'],
    ['is no object', '[1]'],
    ['is no message', '{"secret": "hunter2"}'],
    ['has an id of the wrong kind', '{"id": {}, "method": "m", "params": "hunter2"}'],
    ['answers nobody', '{"id": null, "error": {"code": -32700, "message": "hunter2"}}'],
  ])('are reported and left out: one that %s', async (_name, body) => {
    const { rpc, peer } = connected();
    const reports = recorded(rpc.diagnostics$);
    const { log } = recorded(rpc.notifications('event'));

    peer.writeRaw(`Content-Length: ${body.length}\r\n\r\n${body}`);
    peer.write({ method: 'event', params: 1 });
    await turns();

    expect(reports.log).toEqual([expect.objectContaining({ level: 'warning', code: 'malformed-frame' })]);
    expect(JSON.stringify(reports.log)).not.toContain('hunter2');
    expect(log).toEqual([1]);
  });

  it('never show their body, whatever the RPC library says of them', async () => {
    const { rpc, peer } = connected();
    const reports = recorded(rpc.diagnostics$);
    recorded(rpc.call('m', {}));

    const { id } = await peer.next();
    peer.writeRaw(frameOf(`{"id": ${id}, "outcome": "hunter2"}`));
    await turns();

    expect(reports.log).not.toEqual([]);
    expect(JSON.stringify(reports.log)).not.toContain('hunter2');
  });

  it('close the connection when the bytes cannot be frames, with the reason as the cause', async () => {
    const { rpc, peer, log } = connected();
    const { log: called } = recorded(rpc.call('m', {}));

    peer.writeRaw('HTTP/1.1 400 Bad Request\r\n\r\n');
    await turns();

    const loss = log.at(-1) as ConnectionLostError;
    expect(loss).toBeInstanceOf(ConnectionLostError);
    expect(loss.cause).toBeInstanceOf(ProtocolViolationError);
    expect(called).toEqual([loss]);
  });

  it('close the connection over the limit that was given', async () => {
    const { peer, log } = connected(64);

    peer.write({ method: 'event', params: 'x'.repeat(100) });
    await turns();

    expect(log.at(-1)).toMatchObject({ code: 'CONNECTION_LOST', cause: { code: 'PROTOCOL_VIOLATION' } });
  });
});

describe('a lost connection', () => {
  const loss = new ConnectionLostError('it closed the stream');

  it('fails every call, pending and later, and every feed, at once and with one error', async () => {
    const { rpc, peer, log } = connected();
    const before = [
      recorded(rpc.call('a', {})),
      recorded(rpc.call('b', {})),
      recorded(rpc.notifications('event')),
      recorded(rpc.requests('ask')),
      recorded(rpc.closed$),
    ];
    const diagnostics = recorded(rpc.diagnostics$);
    await turns();

    peer.lose(loss);
    const after = [
      recorded(rpc.call('c', {})),
      recorded(rpc.notifications('event')),
      recorded(rpc.requests('ask')),
      recorded(rpc.closed$),
    ];

    expect([...before, ...after].map((feed) => feed.log)).toEqual([...before, ...after].map(() => [loss]));
    expect(log.at(-1)).toBe(loss);
    expect(diagnostics.log).toEqual(['|']);
  });

  it('wraps a reason that is not of this package', () => {
    const { peer, log } = connected();
    const cause = new Error('EPIPE');

    peer.lose(cause);

    expect(log.at(-1)).toMatchObject({ code: 'CONNECTION_LOST', cause });
    expect(log.at(-1)).toMatchObject({ message: expect.stringContaining('EPIPE') as string });
  });

  it('sends no cancellations for the calls it failed', async () => {
    const { rpc, peer } = connected();
    const { subscription } = recorded(rpc.call('a', {}));
    await peer.next();

    peer.lose(loss);
    subscription.unsubscribe();
    await turns();

    expect(peer.rest()).toEqual([]);
  });

  it('is told to a call that is made by whoever hears of the loss', () => {
    const { rpc, peer } = connected();
    const late: unknown[] = [];
    rpc.call('a', {}).subscribe({ error: () => rpc.call('b', {}).subscribe({ error: (e) => late.push(e) }) });

    peer.lose(loss);

    expect(late).toEqual([loss]);
  });

  it('hands nothing on any more', async () => {
    const { rpc, peer } = connected();
    const { log } = recorded(rpc.notifications('event'));
    rpc.notifications('event').subscribe({ next: () => peer.lose(loss), error: () => undefined });

    peer.write({ method: 'event', params: 1 }, { method: 'event', params: 2 }, { id: 1, method: 'ask' });
    await turns();

    expect(log).toEqual([1, loss]);
    expect(peer.rest()).toEqual([]);
  });
});

describe('closing on purpose', () => {
  it('completes feeds and fails calls', () => {
    const { rpc, subscription } = connected();
    const feeds = [rpc.notifications('event'), rpc.requests('ask'), rpc.closed$, rpc.diagnostics$].map((feed$) =>
      recorded<unknown>(feed$),
    );
    const pending = recorded(rpc.call('a', {}));

    subscription.unsubscribe();
    const later = recorded(rpc.call('b', {}));

    expect(feeds.map(({ log }) => log)).toEqual(feeds.map(() => ['|']));
    expect([pending.log, later.log]).toEqual([[expect.any(ConnectionLostError)], [expect.any(ConnectionLostError)]]);
    expect(recorded(rpc.closed$).log).toEqual(['|']);
    expect(recorded(rpc.notifications('event')).log).toEqual(['|']);
  });

  it('leaves no listener on the streams', () => {
    const peer = createPeer();
    const { input, output } = peer.streams;
    const counts = () => [input, output].map((stream) => stream.eventNames().map((name) => stream.listenerCount(name)));
    const before = counts();

    const subscription = openRpc(peer.streams, 1_024).subscribe();
    expect(input.listenerCount('data')).toBe(1);
    subscription.unsubscribe();

    expect([input.listenerCount('data'), ...counts()]).toEqual([0, ...before]);
  });

  it('lets what still comes drain, so that the other side is not blocked', async () => {
    const { peer, subscription } = connected();

    subscription.unsubscribe();
    peer.writeRaw('x'.repeat(100_000));
    await turns();

    expect(peer.streams.input.readableLength).toBe(0);
  });

  it('opens nothing that was lost before', () => {
    const peer = createPeer();
    const loss = new ConnectionLostError('it closed the stream');
    peer.lose(loss);

    expect(recorded(openRpc(peer.streams, 1_024)).log).toEqual([loss]);
  });
});

describe('a subscriber that throws', () => {
  it('breaks neither the routing of events nor that of requests, and is reported', async () => {
    const { rpc, peer } = connected();
    const bad = new Error('bad subscriber');
    const doThrow = () => {
      throw bad;
    };
    rpc.notifications('event').subscribe(doThrow);
    rpc.requests('ask').subscribe(doThrow);
    rpc.call('m', {}).subscribe(doThrow);
    const events = recorded(rpc.notifications('event'));
    rpc.requests('ask').subscribe(({ answer }) => answer('served'));
    const { id } = await peer.next();

    peer.write({ method: 'event', params: 1 }, { id: id!, result: 1 }, { id: 7, method: 'ask' });
    peer.write({ method: 'event', params: 2 });

    expect([await unhandled.next(), await unhandled.next()]).toEqual([bad, bad]);
    expect(await peer.next()).toMatchObject({ id: 7, result: 'served' });
    await turns();
    expect(events.log).toEqual([1, 2]);
    expect([await unhandled.next(), await unhandled.next()]).toEqual([bad, bad]);
  });
});

function connected(maxBodyBytes = 2 ** 20) {
  const peer = createPeer();
  const { log, subscription } = recorded(openRpc(peer.streams, maxBodyBytes));
  open.push(subscription);
  return { peer, log, subscription, rpc: log[0] as RpcConnection };
}

function frameOf(body: string): string {
  return `Content-Length: ${body.length}\r\n\r\n${body}`;
}

function chunkOf(...messages: PeerMessage[]): Buffer {
  return Buffer.from(messages.map((message) => frameOf(JSON.stringify(message))).join(''));
}
