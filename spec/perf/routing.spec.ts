import { Subject, Subscriber } from 'rxjs';
import { countCalls } from './support/countCalls.js';
import { onBlastServer, run } from './support/onBlastServer.js';

jest.setTimeout(60_000);

const deltas = 1_000;

describe('what is done for an event', () => {
  it('is the same with one session as with 300', async () => {
    const client = onBlastServer();
    const session = await client.createSession();
    const nexts = countNexts();
    const alone = await nexts(() => run(session, { deltas }));
    const others = await Promise.all(Array.from({ length: 299 }, () => client.createSession()));
    let heard = 0;
    for (const other of others) other.events$.subscribe(() => (heard += 1));

    expect(await nexts(() => run(session, { deltas }))).toBe(alone);
    expect(heard).toBe(0);
  });

  it('is the same with 100 who listen to another kind as with none', async () => {
    const session = await onBlastServer().createSession();
    const nexts = countNexts();
    const none = await nexts(() => run(session, { deltas }));
    for (let n = 0; n < 100; n += 1) session.messages$.subscribe();

    expect(await nexts(() => run(session, { deltas }))).toBe(none);
  });

  it('is one step more for each who listens to its kind', async () => {
    const session = await onBlastServer().createSession();
    const nexts = countNexts();
    const none = await nexts(() => run(session, { deltas }));
    let heard = 0;
    for (let n = 0; n < 100; n += 1) session.deltas$.subscribe(() => (heard += 1));

    expect((await nexts(() => run(session, { deltas }))) - none).toBeLessThanOrEqual(100 * deltas);
    expect(heard).toBe(100 * deltas);
  });

  it('is four steps at most, with nobody who listens', async () => {
    const session = await onBlastServer().createSession();

    expect(await countNexts()(() => run(session, { deltas }))).toBeLessThan(4 * deltas + 100);
  });
});

/** Counts the steps from stream to stream while work is done. */
function countNexts(): (work: () => Promise<void>) => Promise<number> {
  const counts = [countCalls(Subscriber.prototype, 'next'), countCalls(Subject.prototype, 'next')];
  const sum = () => counts.reduce((all, { calls }) => all + calls, 0);
  return async (work) => {
    const before = sum();
    await work();
    return sum() - before;
  };
}
