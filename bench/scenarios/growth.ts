import { collectGarbage } from '../collectGarbage.js';
import { onBlastServer } from '../onBlastServer.js';
import { receive } from '../receive.js';
import type { Scenario } from '../Scenario.js';

/** By how much the process grows over a million events, once it has its size. */
export const growth: Scenario = {
  amount: { full: 1_000_000 },
  figures: {
    rss: { title: 'RSS growth over 1 M events', unit: 'MB', better: 'less', target: { ours: noGrowth() } },
  },
  measure: (contestant, count) =>
    onBlastServer(contestant, {}, async (client) => {
      const session = await client.createSession();
      const fifth = count / 5;
      await receive({ deltas: fifth * 2 }, fifth * 2, session);
      const before = residentMegabytes();
      for (let part = 0; part < 5; part += 1) await receive({ deltas: fifth }, fifth, session);
      return { rss: residentMegabytes() - before };
    }),
};

/** Pages come and go by a few megabytes, whatever is run. */
function noGrowth(): number {
  return 4;
}

/** Of what is in use: garbage that is not collected yet is nobody's growth. */
function residentMegabytes(): number {
  collectGarbage();
  return process.memoryUsage.rss() / 2 ** 20;
}
