import { countCalls } from './support/countCalls.js';
import { onBlastServer, run } from './support/onBlastServer.js';

jest.setTimeout(60_000);

const deltas = 5_000;
/** The body of the server's event; its header is shorter than what is allowed for. */
const bytes = 380;

describe('reading events', () => {
  it('parses each once, and no byte twice', async () => {
    // Before the connection is made: its parser may keep the function that it finds.
    const parsed = countCalls(JSON, 'parse', ([text]) => String(text).length);
    const session = await onBlastServer().createSession();
    const before = { ...parsed };

    await run(session, { deltas });

    expect(parsed.calls - before.calls).toBeGreaterThanOrEqual(deltas);
    expect(parsed.calls - before.calls).toBeLessThan(deltas + 20);
    expect(parsed.weight - before.weight).toBeLessThan(deltas * bytes * 1.1);
  });

  it('copies no byte twice', async () => {
    const length = (_args: unknown, copy: unknown) => (copy as Buffer).length;
    const copies = [countCalls(Buffer, 'concat', length), countCalls(Buffer, 'from', length)];
    const copied = () => copies.reduce((sum, { weight }) => sum + weight, 0);
    const session = await onBlastServer().createSession();
    const before = copied();

    await run(session, { deltas });

    expect(copied() - before).toBeLessThan(deltas * bytes * 1.25);
  });
});
