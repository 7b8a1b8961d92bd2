import { monitorEventLoopDelay } from 'node:perf_hooks';
import { onBlastServer } from '../onBlastServer.js';
import { receive } from '../receive.js';
import type { Scenario } from '../Scenario.js';

const warmUp = 20_000;
/** The timer whose lateness is measured, in milliseconds. */
const resolution = 1;

/** How late timers are while deltas arrive as fast as they can. */
export const loopDelay: Scenario = {
  amount: { full: 300_000, quick: 100_000 },
  figures: {
    p99: {
      title: 'event-loop delay p99 under a full blast',
      unit: 'ms',
      better: 'less',
      target: { official: 0.5 },
    },
  },
  measure: (contestant, count) =>
    onBlastServer(contestant, {}, async (client) => {
      const session = await client.createSession();
      await receive({ deltas: warmUp }, warmUp, session);
      const delay = monitorEventLoopDelay({ resolution });
      delay.enable();
      await receive({ deltas: count }, count, session);
      delay.disable();
      // What it records is the time between two ticks of the timer.
      return { p99: Math.max(0, delay.percentile(99) / 1e6 - resolution) };
    }),
};
