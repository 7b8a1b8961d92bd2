import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import type { Readable, Writable } from 'node:stream';
import type { Runtime } from '../../Runtime.js';

/** Both directions of a connection. */
export interface Bytes {
  readonly input: Readable;
  readonly output: Writable;
}

/** Gets to a runtime for those who do not spawn it themselves. What is spawned leaves when its stdin ends. */
export async function openBytes(runtime: Runtime): Promise<Bytes> {
  if (runtime.kind === 'server') {
    const socket = net.connect({ port: runtime.port, host: '127.0.0.1', noDelay: true });
    await once(socket, 'connect');
    return { input: socket, output: socket };
  }
  const isScript = runtime.path.endsWith('.mjs');
  const file = isScript ? process.execPath : runtime.path;
  const args = [...(isScript ? [runtime.path] : []), ...runtime.args, '--headless', '--stdio'];
  const { stdin, stdout } = spawn(file, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(runtime.env === undefined ? {} : { env: { ...runtime.env } }),
    ...(runtime.cwd === undefined ? {} : { cwd: runtime.cwd }),
  });
  return { input: stdout, output: stdin };
}
