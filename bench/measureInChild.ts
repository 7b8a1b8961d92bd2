import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ContestantName } from './contestants.js';
import type { Measured } from './Scenario.js';
import type { ScenarioName } from './scenarios.js';

/** Who is measured, and in what. */
export interface Trial {
  readonly scenario: ScenarioName;
  readonly contestant: ContestantName;
  readonly amount: number;
}

const patienceMs = 120_000;
const script = fileURLToPath(new URL('measureOne.ts', import.meta.url));

/** Measures in a fresh process, so that no contestant inherits another's heap or compiled code. */
export function measureInChild({ scenario, contestant, amount }: Trial, nodeFlags: string[]): Promise<Measured> {
  return new Promise((resolve, reject) => {
    // Our own flags hold the loader for TypeScript.
    const execArgv = [...process.execArgv, '--expose-gc', ...nodeFlags];
    const child = fork(script, [scenario, contestant, String(amount)], { execArgv });
    // The server leaves with it: its stdin ends.
    const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    let measured: Measured | undefined;
    child.on('message', (message) => (measured = message as Measured));
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (code === 0 && measured !== undefined) resolve(measured);
      else
        reject(
          new Error(`Measuring ${scenario} of ${contestant} failed (${signal ?? `exit code ${code}`}): see above.`),
        );
    });
  });
}
