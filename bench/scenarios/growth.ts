import { collectGarbage } from '../collectGarbage.js';
import { median } from '../median.js';
import { onBlastServer } from '../onBlastServer.js';
import { receive } from '../receive.js';
import type { Scenario } from '../Scenario.js';

/** By how much the process grows over a million events, once it has its size. */
export const growth: Scenario = {
  amount: { full: 1_000_000 },
  rounds: 5,
  figures: {
    rss: { title: 'RSS growth over 1 M events', unit: 'MB', better: 'less', target: { ours: 4 } },
  },
  measure: (contestant, count) =>
    onBlastServer(contestant, {}, async (client) => {
      const session = await client.createSession();
      await receive({ deltas: count / 2 }, count / 2, session);
      const sizes: number[] = [];
      for (let part = 0; part < parts; part += 1) {
        await receive({ deltas: count / parts }, count / parts, session);
        sizes.push(residentMegabytes());
      }
      // Pages come and go: one look at them tells little.
      return { rss: median(sizes.slice(-looks)) - median(sizes.slice(0, looks)) };
    }),
};

const parts = 10;
const looks = 3;

/** Garbage that is not collected yet is nobody's growth. */
function residentMegabytes(): number {
  collectGarbage();
  return process.memoryUsage.rss() / 2 ** 20;
}
