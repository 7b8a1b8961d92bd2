import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  Observable,
  ReplaySubject,
  catchError,
  defer,
  ignoreElements,
  merge,
  take,
  tap,
  throwError,
  timer,
} from 'rxjs';
import type { RuntimeExit } from '../errors/RuntimeStartError.js';
import { createRedactor } from '../protocol/createRedactor.js';
import { secretsIn } from '../protocol/secretsIn.js';
import { lastLines } from '../util/lastLines.js';
import type { RuntimeCommand } from './RuntimeCommand.js';
import { endGroup } from './endGroup.js';
import { spawnFailure } from './spawnFailure.js';
import { onHostExit } from './hostExit.js';
import { killTree } from './killTree.js';

/** A runtime's process. */
export interface RuntimeProcess {
  readonly child: ChildProcess;
  readonly pid: number;
  /**
   * How the process ended, once it has.
   *
   * @stream hot · replays the end · emits once and completes · never errors · unsubscribe stops listening
   */
  readonly exit$: Observable<RuntimeExit>;
  /**
   * Tells the process to go (SIGTERM), waits, and kills it with all it started if it stays.
   *
   * @stream cold · no replay · completes when the process is gone · never errors · unsubscribe stops waiting
   */
  readonly terminate: () => Observable<never>;
}

/** What a process is spawned with. */
export interface SpawnOptions {
  readonly args: readonly string[];
  readonly cwd: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Over stdio the runtime reads its stdin; a TCP server has none. */
  readonly stdin: 'pipe' | 'ignore';
  /** Takes secrets out of what the process says on stderr; those of its environment are taken out anyway. */
  readonly redact?: ((text: string) => string) | undefined;
}

/** How long the runtime may take to follow SIGTERM: up to ten seconds are normal mid-turn on protocol 2. */
const patienceMs = 10_000;
const stderrLines = 20;

/**
 * Spawns the runtime, without a shell, in a process group of its own so that a Ctrl-C in the terminal is the host's to handle.
 *
 * @stream cold · no replay · never completes by itself · errors with RuntimeStartError · unsubscribe kills the process and all it started
 */
export function spawnRuntime(command: RuntimeCommand, options: SpawnOptions): Observable<RuntimeProcess> {
  return new Observable<RuntimeProcess>((subscriber) => {
    const child = spawn(command.file, [...command.args, ...options.args], {
      cwd: options.cwd,
      env: { ...options.env },
      stdio: [options.stdin, 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    const stderr = lastLines(stderrLines, cleaner(options));
    const exit$ = new ReplaySubject<RuntimeExit>(1);
    const { pid } = child;
    const kill = () => {
      if (pid !== undefined && child.exitCode === null && child.signalCode === null) killTree(pid);
    };
    const stopWatching = onHostExit(kill);
    child.stderr?.setEncoding('utf8').on('data', stderr.push);
    child.stdin?.on('error', () => undefined); // The exit that is behind it says more.
    child.on('exit', (exitCode, signal) => {
      stopWatching();
      if (pid !== undefined) endGroup(pid);
      // Whatever is still in the stderr pipe arrives before the next phase of the event loop.
      setImmediate(() => {
        exit$.next({ exitCode, signal, stderrTail: stderr.lines() });
        exit$.complete();
      });
    });
    child.on('error', (cause) => {
      stopWatching();
      subscriber.error(cause);
    });
    if (pid !== undefined) {
      const terminate = () => terminateChild(child, exit$, kill);
      subscriber.next({ child, pid, exit$, terminate });
    }
    return kill;
  }).pipe(catchError((cause: unknown) => throwError(() => spawnFailure(command.file, options.cwd, cause))));
}

/** What a runtime says last may repeat what it was given. */
function cleaner({ env, redact = (text) => text }: SpawnOptions): (line: string) => string {
  const { text } = createRedactor(secretsIn(env));
  return (line) => redact(text(line));
}

function terminateChild(child: ChildProcess, exit$: Observable<RuntimeExit>, kill: () => void): Observable<never> {
  return defer(() => {
    child.kill('SIGTERM');
    const killLate$ = timer(patienceMs).pipe(tap(kill), ignoreElements());
    return merge(exit$, killLate$).pipe(take(1), ignoreElements());
  });
}
