import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/**
 * Kills a process and all that it started, now. The group is not enough: the runtime gives each shell command a group of
 * its own, and a runtime that is killed outright cannot take them along.
 */
export function killTree(pid: number): void {
  if (process.platform === 'win32') {
    // It fails when the process is gone already, which is what was wanted.
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  const parents = readParents();
  // Parents first, so that none of them can start another child after its children were listed and killed.
  for (const member of [pid, ...descendants(pid, parents)]) kill(member);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // Gone already, which is what was wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function descendants(pid: number, parents: ReadonlyMap<number, number>): number[] {
  const children = [...parents].filter(([, parent]) => parent === pid).map(([child]) => child);
  return children.flatMap((child) => [child, ...descendants(child, parents)]);
}

/** From each process to its parent. */
function readParents(): Map<number, number> {
  return process.platform === 'linux' ? readProcFolder() : readProcessList();
}

function readProcFolder(): Map<number, number> {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // `pid (name) state ppid …`; the name may hold anything, so what counts starts behind its last bracket.
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      continue; // It ended between the two reads.
    }
  }
  return parents;
}

function readProcessList(): Map<number, number> {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return new Map(rows.map((row) => row.trim().split(/\s+/).map(Number) as [number, number]));
}
