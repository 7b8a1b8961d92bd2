import { collectGarbage } from '../collectGarbage.js';
import { onBlastServer } from '../onBlastServer.js';
import { receive } from '../receive.js';
import type { Scenario } from '../Scenario.js';
import { timed } from '../timed.js';

const many = 1_000;
const warmUp = 20_000;

/** How fast deltas arrive that go round a thousand sessions, each of which is read. */
export const sessions: Scenario = {
  amount: { full: 200_000, quick: 50_000 },
  figures: {
    rate: {
      title: 'events/s, 1,000 sessions interleaved',
      unit: 'k/s',
      better: 'more',
      target: { official: 3.5, bare: 0.8 },
    },
  },
  measure: (contestant, count) =>
    onBlastServer(contestant, {}, async (client) => {
      const all = await Promise.all(Array.from({ length: many }, () => client.createSession()));
      const [first] = all;
      if (first === undefined) throw new Error('There are no sessions.');
      await receive({ deltas: warmUp, across: 'sessions' }, warmUp, first, all);
      collectGarbage();
      const { seconds } = await timed(() => receive({ deltas: count, across: 'sessions' }, count, first, all));
      return { rate: count / seconds / 1_000 };
    }),
};
