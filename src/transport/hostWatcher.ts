import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

/**
 * The program of a process that outlives us: when the pipe to us closes (we are gone, in whatever way) it tells the
 * runtime to go, and kills it if it stays. It is a text, since bundlers rewrite functions.
 */
const program = `
process.title = 'copilot-rx-watcher';
const pid = Number(process.argv[1]);
const send = (signal) => { try { process.kill(pid, signal); return true; } catch { return false; } };
process.stdin.resume().once('end', () => {
  if (!send('SIGTERM')) process.exit();
  const deadline = Date.now() + 5000;
  setInterval(() => {
    if (!send(0)) process.exit();
    if (Date.now() > deadline) { send('SIGKILL'); process.exit(); }
  }, 50);
});
`;

/**
 * Sees to it that a runtime does not outlive this process even when this process is killed with SIGKILL. Only a TCP server
 * needs it: over stdio the runtime sees the end of its stdin and leaves by itself. Call the result when the runtime is gone.
 */
export function watchHost(runtimePid: number): () => void {
  const watcher = spawn(process.execPath, ['-e', program, String(runtimePid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // A group of its own: a Ctrl-C in the terminal must not end the watcher before its time.
    detached: true,
    // Electron's executable is node only when told so; NODE_OPTIONS may name files that this one should not load.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: undefined },
  });
  watcher.on('error', () => undefined);
  watcher.stdin.on('error', () => undefined);
  watcher.unref();
  // The pipe alone would keep the event loop alive; its type hides that it is a socket.
  if (watcher.stdin instanceof Socket) watcher.stdin.unref();
  return () => watcher.kill('SIGKILL');
}
