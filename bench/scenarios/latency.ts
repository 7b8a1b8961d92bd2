import { onBlastServer } from '../onBlastServer.js';
import { percentile } from '../percentile.js';
import type { Session } from '../Contestant.js';
import type { Scenario } from '../Scenario.js';

/** How long an event is under way from the server's write to the subscriber, when there is time between events. */
export const latency: Scenario = {
  amount: { full: 2_000, quick: 500 },
  figures: {
    p50: {
      title: 'latency of sparse events, p50',
      unit: 'µs',
      better: 'less',
      target: { official: 0.65, bare: 1.1 },
    },
    p99: { title: 'latency of sparse events, p99', unit: 'µs', better: 'less', target: { official: 0.6 } },
  },
  measure: (contestant, count) =>
    onBlastServer(contestant, {}, async (client) => {
      const session = await client.createSession();
      await microsecondsOf(session, count / 5);
      const waits = await microsecondsOf(session, count);
      return { p50: percentile(waits, 50), p99: percentile(waits, 99) };
    }),
};

/** Each text says when it was written: all processes of a machine share this clock. */
async function microsecondsOf(session: Session, sparse: number): Promise<number[]> {
  const waits: number[] = [];
  const stop = session.onText((text) => waits.push(Number(process.hrtime.bigint() - BigInt(text)) / 1_000));
  await session.run(JSON.stringify({ sparse }));
  stop();
  if (waits.length !== sparse) throw new Error(`${waits.length} of ${sparse} deltas were handed on.`);
  return waits;
}
