/** Measures one contestant once, in a process of its own: `measureOne.ts <contestant> <deltas> <deltas to warm up with>`. */
import { fileURLToPath } from 'node:url';
import type { Conversation } from './Contestant.js';
import type { Measurement } from './Measurement.js';
import { contestants, isContestantName } from './contestants.js';

const server = fileURLToPath(new URL('blast-server.mjs', import.meta.url));
const [name = '', deltas, warmUp] = process.argv.slice(2);
if (!isContestantName(name))
  throw new Error(`No contestant "${name}": give one of ${Object.keys(contestants).join(', ')}.`);

const { contestant } = await contestants[name]();
const conversation = await contestant.open(server);
await receive(conversation, Number(warmUp));
if (globalThis.gc === undefined) throw new Error('Garbage must be collected before measuring: run with --expose-gc.');
globalThis.gc();
const measurement = await measure(conversation, Number(deltas));
process.send?.(measurement);
await conversation.close();
process.disconnect();

async function measure(subject: Conversation, count: number): Promise<Measurement> {
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  await receive(subject, count);
  const seconds = (performance.now() - before) / 1_000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    eventsPerSecond: count / seconds,
    cpuSecondsPer100k: ((user + system) / 1e6 / count) * 100_000,
    peakMegabytes: process.resourceUsage().maxRSS / 1_024,
  };
}

async function receive(subject: Conversation, count: number): Promise<void> {
  let texts = 0;
  let characters = 0;
  await subject.run(JSON.stringify({ deltas: count }), (text) => {
    texts += 1;
    characters += text.length;
  });
  if (texts !== count || characters === 0)
    throw new Error(`${name} handed on ${texts} of ${count} deltas: it cannot be measured.`);
}
