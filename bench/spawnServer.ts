import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** Spawns the server for a contestant that does not spawn it itself. It leaves when its stdin ends. */
export function spawnServer(serverPath: string): ChildProcessByStdio<Writable, Readable, null> {
  return spawn(process.execPath, [serverPath, '--headless', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
}
