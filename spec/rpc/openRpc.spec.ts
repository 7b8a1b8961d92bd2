import fc from 'fast-check';
import { ConnectionLostError } from '../../src/errors/ConnectionLostError.js';
import { ProtocolViolationError } from '../../src/errors/ProtocolViolationError.js';
import type { RpcConnection } from '../../src/rpc/RpcConnection.js';
import { openRpc } from '../../src/rpc/openRpc.js';
import { connected } from '../support/connected.js';
import { createPeer, type Peer, type PeerMessage } from '../support/peer.js';
import { recorded } from '../support/recorded.js';
import { turns } from '../support/turns.js';
import { catchUnhandledErrors } from '../support/unhandledErrors.js';

const unhandled = catchUnhandledErrors();
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
    rpc.call('a', {}).subscribe({ error: () => rpc.call('b', {}).subscribe({ error: (e: unknown) => late.push(e) }) });

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

function frameOf(body: string): string {
  return `Content-Length: ${body.length}\r\n\r\n${body}`;
}

function chunkOf(...messages: PeerMessage[]): Buffer {
  return Buffer.from(messages.map((message) => frameOf(JSON.stringify(message))).join(''));
}

describe('an answer that has no JSON', () => {
  it.each([
    ['a cycle', () => Object.assign({}, { self: undefined }) as object],
    ['a big number', () => ({ big: 1n })],
    [
      'a toJSON that throws',
      () => ({
        toJSON: () => {
          throw new Error('no');
        },
      }),
    ],
  ])('is refused to the other side, which would wait for ever: %s', async (_name, make) => {
    const { rpc, peer } = connected();
    const result = make() as { self?: unknown };
    if ('self' in result) result.self = result;
    rpc.requests('ask').subscribe(({ answer }) => answer(result));

    peer.write({ id: 7, method: 'ask' });

    expect(await peer.next()).toMatchObject({ id: 7, error: { code: -32603 } });
  });

  it('fails the call whose parameters have none', async () => {
    const { rpc } = connected();
    const { log } = recorded(rpc.call('m', { big: 1n }));
    await turns();

    expect(log).toEqual([expect.objectContaining({ code: 'RPC_ERROR', method: 'm' })]);
  });
});
