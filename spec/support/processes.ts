import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Whether a process runs. One that has ended but was not waited for by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const stat = `/proc/${pid}/stat`;
  return !existsSync('/proc/self/stat') || (existsSync(stat) && !readFileSync(stat, 'latin1').includes(') Z '));
}

/** Resolves when a process has ended; rejects when it takes too long. */
export async function untilGone(pid: number): Promise<void> {
  await until(() => !isAlive(pid), `process ${pid} to end`);
}

/** Looks again and again, for four seconds at the most unless told otherwise. For what the system does and tells nobody. */
export async function until(holds: () => boolean, what: string, patienceMs = 4_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The command lines of the processes that this one has started and that run. */
export function childCommands(): string[] {
  const rows = execFileSync('ps', ['-A', '-o', 'ppid=,stat=,args='], { encoding: 'utf8' }).split(/\n(?=\s*\d+\s)/);
  return rows
    .map((row) => row.trim().split(/\s+/))
    .flatMap(([parent, state, ...args]) =>
      Number(parent) === process.pid && !state?.startsWith('Z') ? [args.join(' ')] : [],
    );
}

/** The processes below one that run, by the system's own list. */
export function descendantsOf(pid: number): number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/));
  const children = (of: number): number[] =>
    rows
      .filter(([, parent, state]) => Number(parent) === of && !state?.startsWith('Z'))
      .flatMap(([child]) => [Number(child), ...children(Number(child))]);
  return children(pid);
}
