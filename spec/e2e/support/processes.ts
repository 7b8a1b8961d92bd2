import { readFileSync } from 'node:fs';

/** Whether a process runs; one that is dead and only waits for its parent to notice does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false; // No such process, or no /proc: then the signal's answer is not enough to say that it runs.
  }
}

/** Resolves when a process is gone; the spec's own limit is the limit. */
export async function gone(pid: number): Promise<void> {
  while (isRunning(pid)) await new Promise((resolve) => setImmediate(resolve));
}
