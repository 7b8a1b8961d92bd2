import { concat, defer, map } from 'rxjs';
import type { Observable } from 'rxjs';
import type { LaunchOptions } from './LaunchOptions.js';
import type { RuntimeCommand } from './RuntimeCommand.js';
import type { Transport } from './Transport.js';
import { lossOf } from './lossOf.js';
import { runtimeArgs } from './runtimeArgs.js';
import { runtimeEnv } from './runtimeEnv.js';
import { spawnRuntime } from './spawnRuntime.js';
import type { RuntimeProcess } from './spawnRuntime.js';

/**
 * Spawns a runtime and talks to it over its stdin and stdout. It leaves by itself when its stdin ends, so it cannot
 * outlive this process.
 *
 * @stream cold · no replay · never completes by itself · errors with RuntimeStartError · unsubscribe kills the process
 */
export function openStdio(command: RuntimeCommand, options: LaunchOptions): Observable<Transport> {
  return spawnRuntime(command, {
    args: [...runtimeArgs(options), '--stdio'],
    cwd: options.cwd,
    env: runtimeEnv(options),
    stdin: 'pipe',
    redact: options.redact,
  }).pipe(map((runtime) => asTransport(runtime, command.file)));
}

function asTransport({ child, pid, exit$, terminate }: RuntimeProcess, peer: string): Transport {
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new TypeError('The process was spawned without pipes.');
  return {
    peer,
    input: stdout,
    output: stdin,
    pid,
    isPrivate: true,
    ownsRuntime: true,
    gone$: exit$,
    lost$: lossOf([stdout, stdin], exit$),
    close: () =>
      concat(
        defer(() => {
          stdin.end();
          return [];
        }),
        terminate(),
      ),
  };
}
