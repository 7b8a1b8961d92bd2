import childProcess, { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Contestant, SessionConfig } from '../Contestant.js';
import { median } from '../median.js';
import { clientTime } from '../readTap.js';
import type { Scenario } from '../Scenario.js';

/** From `start()` over the first session to the first delta, on the real CLI; only the model is scripted. */
export const realStart: Scenario = {
  amount: { full: 3 },
  contestants: ['ours', 'official', 'bare'],
  figures: {
    share: {
      title: 'start → session → first delta on the real CLI: the time in which it was the client’s turn',
      unit: 'ms',
      better: 'less',
      target: { ours: 10, official: 1 },
    },
    whole: { title: 'the same, as a whole', unit: 'ms', better: 'less', target: { official: 1 } },
  },
  measure: async (contestant, count) => {
    const model = await startModel();
    const folder = mkdtempSync(join(tmpdir(), 'copilot-rx-bench-'));
    if (contestant.entry !== undefined) await import(pathToFileURL(contestant.entry).href);
    const starts: Start[] = [];
    try {
      // The first reads the disk.
      for (let round = 0; round <= count; round += 1) starts.push(await startOnce(contestant, model, folder));
    } finally {
      model.end();
      // A runtime that has just been told to leave may still write.
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
    const counted = starts.slice(1);
    return { share: median(counted.map(({ share }) => share)), whole: median(counted.map(({ whole }) => whole)) };
  },
};

interface Start {
  readonly share: number;
  readonly whole: number;
}

interface Model {
  readonly env: Readonly<Record<string, string>>;
  readonly model: NonNullable<SessionConfig['model']>;
}

const tap = fileURLToPath(new URL('../tap.mjs', import.meta.url));
const modelServer = fileURLToPath(new URL('../model-server.mjs', import.meta.url));

async function startOnce(contestant: Contestant, { env, model }: Model, folder: string): Promise<Start> {
  const log = join(folder, `${process.hrtime.bigint()}.jsonl`);
  const tapped = { BENCH_TAP_RUNTIME: program(), BENCH_TAP_LOG: log };
  const home = { COPILOT_HOME: join(folder, 'home') };
  const spawnedAt = watchSpawn();
  const begun = process.hrtime.bigint();
  const client = await contestant.connect({
    kind: 'program',
    path: tap,
    args: [],
    env: { ...process.env, ...env, ...home, ...tapped },
    cwd: folder,
  });
  const session = await client.createSession({ model });
  let ended: bigint | undefined;
  session.onText(() => (ended ??= process.hrtime.bigint()));
  await session.run('Hello');
  await client.close();
  if (ended === undefined) throw new Error('There was no delta.');
  return { share: clientTime(log, { begun, spawned: spawnedAt(), ended }), whole: Number(ended - begun) / 1e6 };
}

/** Tells when `spawn` was called next. */
function watchSpawn(): () => bigint {
  const original = childProcess.spawn;
  let calledAt: bigint | undefined;
  const watching = (...args: Parameters<typeof original>) => {
    calledAt ??= process.hrtime.bigint();
    return original(...args);
  };
  replaceSpawn(watching as typeof original);
  return () => {
    replaceSpawn(original);
    if (calledAt === undefined) throw new Error('Nothing was spawned.');
    return calledAt;
  };
}

function replaceSpawn(spawnOrOther: typeof spawn): void {
  childProcess.spawn = spawnOrOther;
  syncBuiltinESMExports();
}

/** The program itself, and not its launcher. */
function program(): string {
  return createRequire(import.meta.url).resolve(`@github/copilot-${process.platform}-${process.arch}`);
}

async function startModel(): Promise<Model & { readonly end: () => void }> {
  const child = spawn(process.execPath, [modelServer], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { ...(JSON.parse(said.toString()) as Model), end: () => child.stdin.end() };
}
