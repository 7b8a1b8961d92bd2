import { collectGarbage } from '../collectGarbage.js';
import { onBlastServer } from '../onBlastServer.js';
import { receive } from '../receive.js';
import type { Reader } from '../receive.js';
import type { Figure, Scenario } from '../Scenario.js';
import { timed } from '../timed.js';

const many = 100;
const warmUp = 5_000;

/** How fast deltas arrive that a hundred subscribers of one session read. */
export function subscribers(read: Reader, how: string, target?: Figure['target']): Scenario {
  return {
    amount: target === undefined ? { full: 100_000 } : { full: 100_000, quick: 20_000 },
    figures: {
      rate: {
        title: `events/s, 100 subscribers on one session${how}`,
        unit: 'k/s',
        better: 'more',
        ...(target === undefined ? {} : { target }),
      },
    },
    measure: (contestant, count) =>
      onBlastServer(contestant, {}, async (client) => {
        const session = await client.createSession();
        const readers = Array.from({ length: many }, () => session);
        await receive({ deltas: warmUp }, warmUp * many, session, readers, read);
        collectGarbage();
        const { seconds } = await timed(() => receive({ deltas: count }, count * many, session, readers, read));
        return { rate: count / seconds / 1_000 };
      }),
  };
}
