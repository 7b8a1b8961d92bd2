import { collectGarbage } from '../collectGarbage.js';
import { speakersOf2 } from '../contestants.js';
import { onBlastServer } from '../onBlastServer.js';
import type { Service } from '../onBlastServer.js';
import { receive } from '../receive.js';
import type { Figure, Scenario } from '../Scenario.js';
import { timed } from '../timed.js';

/** How fast the deltas of one session arrive, and what they cost. */
export function deltas(service: Service, amount: Scenario['amount']): Scenario {
  const { transport = 'stdio', protocol = 3 } = service;
  const what = `${amount.full / 1_000} k deltas, ${transport}${protocol === 3 ? '' : `, protocol ${protocol}`}`;
  const rate: Figure = {
    title: `events/s, ${what}`,
    unit: 'k/s',
    better: 'more',
    target: { official: 4.5, bare: 0.95 },
  };
  const cpu: Figure = {
    title: `CPU per 100 k events, ${what}`,
    unit: 's',
    better: 'less',
    target: { official: 0.22 },
  };
  return {
    amount,
    figures: { rate, cpu },
    ...(service.protocol === 2 ? { contestants: speakersOf2 } : {}),
    measure: (contestant, count) =>
      onBlastServer(contestant, service, async (client) => {
        const session = await client.createSession();
        await receive({ deltas: warmUp }, warmUp, session);
        collectGarbage();
        const { seconds, cpuSeconds } = await timed(() => receive({ deltas: count }, count, session));
        return { rate: count / seconds / 1_000, cpu: (cpuSeconds / count) * 100_000 };
      }),
  };
}

const warmUp = 20_000;
