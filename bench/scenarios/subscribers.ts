import { collectGarbage } from '../collectGarbage.js';
import { onBlastServer } from '../onBlastServer.js';
import { receive } from '../receive.js';
import type { Scenario } from '../Scenario.js';
import { timed } from '../timed.js';

const many = 100;
const warmUp = 5_000;

/** How fast deltas arrive that a hundred subscribers of one session read. */
export const subscribers: Scenario = {
  amount: { full: 100_000, quick: 20_000 },
  figures: {
    rate: {
      title: 'events/s, 100 subscribers on one session',
      unit: 'k/s',
      better: 'more',
      target: { official: 3, bare: 0.7 },
    },
  },
  measure: (contestant, count) =>
    onBlastServer(contestant, {}, async (client) => {
      const session = await client.createSession();
      const readers = Array.from({ length: many }, () => session);
      await receive({ deltas: warmUp }, warmUp * many, session, readers);
      collectGarbage();
      const { seconds } = await timed(() => receive({ deltas: count }, count * many, session, readers));
      return { rate: count / seconds / 1_000 };
    }),
};
