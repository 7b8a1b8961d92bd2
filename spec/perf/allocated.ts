/**
 * How many bytes of heap an event takes, garbage and all: `allocated.ts <path of the bench's server>`, without a collection while
 * it counts. Prints one line of JSON: those of the package, and those of a bare loop.
 */
import { PerformanceObserver, performance } from 'node:perf_hooks';
import type { PerformanceEntry } from 'node:perf_hooks';
import { CopilotClient } from 'copilot-rx';
import { firstValueFrom } from 'rxjs';
import { contestant as bare } from '../../bench/contestants/bare.js';

const [path = ''] = process.argv.slice(2);
const warmUp = 100_000;
const counted = 20_000;
const windows = 20;

/** When garbage was collected. */
const collections: number[] = [];
const note = (entries: readonly PerformanceEntry[]) => collections.push(...entries.map(({ startTime }) => startTime));
new PerformanceObserver((list) => note(list.getEntries())).observe({ entryTypes: ['gc'] });

console.log(JSON.stringify({ ours: await ofOurs(), bare: await ofBare() }));

async function ofOurs(): Promise<number> {
  const client = new CopilotClient({ cliPath: path });
  const session = await client.createSession();
  let characters = 0;
  session.deltas$.subscribe(({ data }) => (characters += data.deltaContent.length));
  const bytes = await bytesPerEvent(async (deltas) => {
    const idle = firstValueFrom(session.idle$);
    await session.send(JSON.stringify({ deltas }));
    await idle;
  });
  if (characters === 0) throw new Error('Nothing was read.');
  await client.stop();
  return bytes;
}

async function ofBare(): Promise<number> {
  const client = await bare.connect({ kind: 'program', path, args: [] });
  const session = await client.createSession();
  let characters = 0;
  session.onDelta(({ data }) => (characters += data.deltaContent.length));
  const bytes = await bytesPerEvent((deltas) => session.run(JSON.stringify({ deltas })));
  if (characters === 0) throw new Error('Nothing was read.');
  await client.close();
  return bytes;
}

/** A window in which garbage was collected tells nothing, so another one is looked through. */
async function bytesPerEvent(receive: (deltas: number) => Promise<void>): Promise<number> {
  await receive(warmUp);
  for (let window = 0; window < windows; window += 1) {
    const bytes = await bytesInWindow(receive);
    if (bytes !== undefined) return bytes;
  }
  throw new Error('Garbage was collected all the time: give it a larger young generation.');
}

async function bytesInWindow(receive: (deltas: number) => Promise<void>): Promise<number | undefined> {
  if (globalThis.gc === undefined) throw new Error('Run it with --expose-gc.');
  globalThis.gc();
  const from = performance.now();
  const before = process.memoryUsage().heapUsed;
  await receive(counted);
  const bytes = (process.memoryUsage().heapUsed - before) / counted;
  const until = performance.now();
  // Collections are told in a task of their own.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return collections.some((at) => at > from && at < until) ? undefined : bytes;
}
