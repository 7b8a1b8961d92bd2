import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { text } from '../../src/scripted-model/index.js';
import { realRuntime } from '../e2e/support/realRuntime.js';
import type { Figures } from './Figures.js';

/** How much is soaked, and how much may be left of it, in bytes: what V8 keeps of compiled code is not ours to bound. */
export interface Soak {
  readonly sessions: number;
  readonly events: number;
  readonly bound: number;
}

const root = join(__dirname, '../..');
const run = promisify(execFile);

/** Specs of what is left after much was done: nothing. */
export function describeSoak({ sessions, events, bound }: Soak): void {
  jest.setTimeout(900_000);

  describe('the heap is flat, and nothing is listened to any more', () => {
    it(`after ${sessions} sessions on one client of the real CLI`, async () => {
      const real = await realRuntime(text('Fine'));
      const { modelId: model, provider } = real.model;
      const config = JSON.stringify({ streaming: true, model, provider });

      expectFlat(await soak('sessions.ts', [String(sessions), config], real.env), sessions);

      await real.close();
    });

    it(`after ${events} events through one session`, async () => {
      expectFlat(await soak('events.ts', [String(events), join(root, 'bench/blast-server.mjs')], process.env), events);
    });
  });

  function expectFlat(figures: Figures, done: number): void {
    const { heapBefore, heapAfter, heldBefore, heldAfter, seconds } = figures;
    const growth = heapAfter - heapBefore;
    process.stdout.write(
      `${done}: ${seconds.toFixed(1)} s, heap ${kB(heapBefore)} → ${kB(heapAfter)} kB (${kB(growth)})\n`,
    );
    expect(figures.done).toBe(done);
    expect(heldAfter).toEqual(heldBefore);
    expect(growth).toBeLessThan(bound);
  }
}

const kB = (bytes: number) => Math.round(bytes / 1_024);

/** In a process of its own, whose heap nobody else fills. */
async function soak(
  program: string,
  args: string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Figures> {
  const flags = ['--expose-gc', '--import', 'tsx', join(root, 'spec/soak', program)];
  const { stdout } = await run(process.execPath, [...flags, ...args], {
    cwd: root,
    env: { ...env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') },
  });
  return JSON.parse(stdout) as Figures;
}
