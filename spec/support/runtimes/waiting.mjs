// Says it is ready, with the pid of a child in a process group of its own if FAKE_CHILD is set, and stays.
// With FAKE_STUBBORN it does not go when it is told to.
import { spawn } from 'node:child_process';
import process from 'node:process';

const forever = 'setInterval(() => undefined, 1_000)';
if (process.env['FAKE_STUBBORN'] !== undefined) process.on('SIGTERM', () => undefined);
const child =
  process.env['FAKE_CHILD'] === undefined
    ? undefined
    : spawn(process.execPath, ['-e', forever], { detached: true, stdio: 'ignore' });
setInterval(() => undefined, 1_000);
process.stdout.write(`ready ${child?.pid ?? ''}\n`);
