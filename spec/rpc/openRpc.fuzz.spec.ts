import fc from 'fast-check';
import { connected } from '../support/connected.js';
import type { PeerMessage } from '../support/peer.js';
import { recorded } from '../support/recorded.js';
import { catchUnhandledErrors } from '../support/unhandledErrors.js';

catchUnhandledErrors();

const names = fc.constantFrom('jsonrpc', 'id', 'method', 'params', 'result', 'error', '__proto__', 'constructor', 'x');
const words = fc.constantFrom<unknown>(
  '2.0',
  'event',
  'ask',
  '$/cancelRequest',
  '$/progress',
  '__proto__',
  'toString',
  0,
  1,
  -1,
  null,
  true,
  { code: -32700, message: 'no' },
  { code: 'x' },
  [],
  JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'),
);
/** What looks like JSON-RPC, more or less. */
const message = fc.dictionary(names, fc.oneof(words, fc.jsonValue({ maxDepth: 2 })), {
  maxKeys: 5,
  noNullPrototype: false,
});

describe('messages of all kinds', () => {
  it('end no connection and no later call; they are handled, answered, or told of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(message, { maxLength: 25 }), async (messages) => {
        const { rpc, peer, log } = connected();
        const reports = recorded(rpc.diagnostics$);
        rpc.notifications('event').subscribe();
        rpc.requests('ask').subscribe(({ answer }) => answer(null));

        for (const each of messages) peer.write(each);
        peer.write({ id: 'probe', method: 'probe' });
        await until(peer, 'probe');
        const called = recorded(rpc.call('m', {}));
        const { id } = await nextCall(peer);
        peer.write({ id: id!, result: 'fine' }, { id: 'last', method: 'probe' });
        await until(peer, 'last');

        expect(called.log).toEqual(['fine', '|']);
        expect(log).toHaveLength(1);
        expect(reports.log.every((report) => typeof (report as { message?: unknown }).message === 'string')).toBe(true);
        expect('polluted' in {}).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('fail calls that wait with a typed error, or leave them to the end of the connection', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.constantFrom('result', 'error', 'nothing'), async (value, member) => {
        const { rpc, peer } = connected();
        const { log } = recorded(rpc.call('m', {}));
        const { id } = await peer.next();

        peer.write({ id: id!, [member]: value }, { id: 'probe', method: 'probe' });
        await until(peer, 'probe');
        if (log.length === 0) peer.lose(new Error('gone'));

        const isAnswer = member === 'result';
        expect(log).toEqual(
          isAnswer
            ? [JSON.parse(JSON.stringify(value)), '|']
            : [expect.objectContaining({ code: expect.stringMatching(/^(RPC_ERROR|CONNECTION_LOST)$/) })],
        );
      }),
      { numRuns: 150 },
    );
  });
});

type Peer = ReturnType<typeof connected>['peer'];

async function until(peer: Peer, probe: string): Promise<void> {
  while ((await peer.next()).id !== probe);
}

async function nextCall(peer: Peer): Promise<PeerMessage> {
  for (;;) {
    const heard = await peer.next();
    if (heard.method === 'm') return heard;
  }
}
