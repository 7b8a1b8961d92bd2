import { collectGarbage } from '../collectGarbage.js';
import type { Client } from '../Contestant.js';
import { onBlastServer } from '../onBlastServer.js';
import type { Scenario } from '../Scenario.js';

/** What sessions hold of the heap while they are idle, and what is left of them when they are destroyed. */
export const idleSessions: Scenario = {
  amount: { full: 1_000 },
  figures: {
    held: { title: 'heap per idle session (of 1,000)', unit: 'kB', better: 'less', target: { official: 1 } },
    retained: {
      title: 'heap retained per destroyed session (of 1,000)',
      unit: 'kB',
      better: 'less',
      target: { ours: 0.1 },
    },
  },
  measure: (contestant, count) =>
    onBlastServer(contestant, {}, async (client) => {
      // Code that runs for the first time is compiled and kept: twice, until the heap is what it stays.
      for (let round = 0; round < 2; round += 1) await openMany(client, count).then((destroy) => destroy());
      const before = await heapInUse();
      const destroy = await openMany(client, count);
      const open = await heapInUse();
      await destroy();
      const after = await heapInUse();
      return { held: (open - before) / count, retained: Math.max(0, after - before) / count };
    }),
};

async function openMany(client: Client, count: number): Promise<() => Promise<void>> {
  const sessions = await Promise.all(Array.from({ length: count }, () => client.createSession()));
  return async () => {
    await Promise.all(sessions.splice(0).map((session) => session.destroy()));
  };
}

/** In kB. What is only reachable from timers that are due is gone after some turns of the event loop. */
async function heapInUse(): Promise<number> {
  for (let round = 0; round < 5; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    collectGarbage();
  }
  return process.memoryUsage().heapUsed / 1_024;
}
