import { collectGarbage } from '../collectGarbage.js';
import type { Session } from '../Contestant.js';
import { onBlastServer } from '../onBlastServer.js';
import type { Scenario } from '../Scenario.js';

/** How long a hook waits for its answer that comes right behind many deltas; what the reader has not taken yet is in the pipe. */
export const behind: Scenario = {
  amount: { full: 100_000, quick: 100_000 },
  figures: {
    wait: {
      title: 'time to answer a hook behind 100,000 deltas',
      unit: 'ms',
      better: 'less',
      target: { official: 0.05, bare: 1.3 },
    },
  },
  measure: (contestant, count) =>
    onBlastServer(contestant, {}, async (client) => {
      const session = await client.createSession({ answers: true });
      await waitBehind(session, count / 5);
      collectGarbage();
      return { wait: await waitBehind(session, count) };
    }),
};

async function waitBehind(session: Session, deltas: number): Promise<number> {
  let last = '';
  const stop = session.onText((text) => (last = text));
  await session.run(JSON.stringify({ deltas, then: 'hook' }));
  stop();
  return Number(last) / 1e6;
}
