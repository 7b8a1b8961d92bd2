import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createBodyParser } from '../../src/rpc/createBodyParser.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
/** Characters of a body, each a byte in memory. */
const long = 20_000_000;

describe('what is remembered of bodies', () => {
  it('is the ids of their sessions alone', () => {
    const parse = createBodyParser();
    parseOne(parse, 's-0000000000000000', 1);
    const before = heapUsed();

    parseOne(parse, 's-1111111111111111', long);

    expect(heapUsed() - before).toBeLessThan(long / 2);
  });
});

/** In a function of its own, so that nothing of the body is left on the stack. */
function parseOne(parse: (body: string) => unknown, sessionId: string, length: number): void {
  const event = `{"type":"session.info","data":{"message":"${'x'.repeat(length)}"}}`;
  const body = `{"jsonrpc":"2.0","method":"session.event","params":{"sessionId":"${sessionId}","event":${event}}}`;
  expect(parse(body)).toMatchObject({ params: { sessionId } });
}

function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
