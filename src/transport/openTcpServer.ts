import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Observable, concat, finalize, map, merge, switchMap, take } from 'rxjs';
import { RuntimeStartError } from '../errors/RuntimeStartError.js';
import type { LaunchOptions } from './LaunchOptions.js';
import type { RuntimeCommand } from './RuntimeCommand.js';
import type { Transport } from './Transport.js';
import { closeSocket } from './closeSocket.js';
import { connectSocket } from './connectSocket.js';
import { watchHost } from './hostWatcher.js';
import { lossOf } from './lossOf.js';
import { runtimeArgs } from './runtimeArgs.js';
import { runtimeEnv } from './runtimeEnv.js';
import { spawnRuntime } from './spawnRuntime.js';
import type { RuntimeProcess } from './spawnRuntime.js';

/**
 * Spawns a runtime as a TCP server on loopback, with a random connection token, and connects to it.
 *
 * @stream cold · no replay · never completes by itself · errors with RuntimeStartError or RuntimeUnreachableError · unsubscribe kills the process
 *
 * @param port - 0 lets the system choose.
 */
export function openTcpServer(command: RuntimeCommand, options: LaunchOptions, port: number): Observable<Transport> {
  const connectionToken = randomUUID();
  return spawnRuntime(command, {
    args: [...runtimeArgs(options), ...(port === 0 ? [] : ['--port', String(port)])],
    cwd: options.cwd,
    env: runtimeEnv(options, connectionToken),
    stdin: 'ignore',
    redact: options.redact,
  }).pipe(
    switchMap((runtime) => {
      const stopWatching = watchHost(runtime.pid);
      return announcedPort(runtime, command).pipe(
        switchMap((announced) => connectSocket({ host: '127.0.0.1', port: announced })),
        map((socket): Transport => ({
          peer: command.file,
          input: socket,
          output: socket,
          pid: runtime.pid,
          isPrivate: false,
          connectionToken,
          ownsRuntime: true,
          gone$: runtime.exit$,
          lost$: lossOf([socket], runtime.exit$),
          // The socket first: protocol 2 waits ten seconds for its clients to leave.
          close: () => concat(closeSocket(socket), runtime.terminate()),
        })),
        finalize(stopWatching),
      );
    }),
  );
}

/** The port it says it listens on; an error if it exits before. */
function announcedPort({ child, exit$ }: RuntimeProcess, command: RuntimeCommand): Observable<number> {
  const exited$ = exit$.pipe(
    map((exit) => {
      throw new RuntimeStartError(command.file, exit);
    }),
  );
  return merge(exited$, child.stdout === null ? [] : portIn(child.stdout)).pipe(take(1));
}

function portIn(stdout: Readable): Observable<number> {
  return new Observable((subscriber) => {
    let said = '';
    stdout.setEncoding('utf8').on('data', (chunk: string) => {
      // What comes after the announcement is read and dropped: a full pipe would stop the runtime.
      if (subscriber.closed) return;
      said = (said + chunk).slice(-1_000);
      const match = /listening on port (\d+)\s/i.exec(said);
      if (match !== null) subscriber.next(Number(match[1]));
    });
  });
}
