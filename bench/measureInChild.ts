import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ContestantName } from './contestants.js';
import type { Measurement } from './Measurement.js';

/** How much is measured. */
export interface Amount {
  readonly deltas: number;
  readonly warmUp: number;
}

const patienceMs = 120_000;
const script = fileURLToPath(new URL('measureOne.ts', import.meta.url));

/** Measures in a fresh process, so that no contestant inherits another's heap or compiled code. */
export function measureInChild(name: ContestantName, amount: Amount, nodeFlags: string[]): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    // Our own flags hold the loader for TypeScript.
    const execArgv = [...process.execArgv, '--expose-gc', ...nodeFlags];
    const child = fork(script, [name, String(amount.deltas), String(amount.warmUp)], { execArgv });
    // The server leaves with it: its stdin ends.
    const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    let measurement: Measurement | undefined;
    child.on('message', (message) => (measurement = message as Measurement));
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (code === 0 && measurement !== undefined) resolve(measurement);
      else reject(new Error(`Measuring ${name} failed (${signal ?? `exit code ${code}`}): see its messages above.`));
    });
  });
}
