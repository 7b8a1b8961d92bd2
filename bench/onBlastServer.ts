import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Client, Contestant } from './Contestant.js';

/** How the server is reached, and what it speaks. */
export interface Service {
  readonly transport?: 'stdio' | 'tcp';
  readonly protocol?: 2 | 3;
}

const path = fileURLToPath(new URL('blast-server.mjs', import.meta.url));

/** Connects a contestant to a blast server for as long as the work takes. */
export async function onBlastServer<T>(
  contestant: Contestant,
  { transport = 'stdio', protocol = 3 }: Service,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const args = ['--protocol', String(protocol)];
  const server = transport === 'tcp' ? await listeningServer(args) : undefined;
  const client = await contestant.connect(server?.runtime ?? { kind: 'program', path, args });
  try {
    return await work(client);
  } finally {
    await client.close();
    server?.end();
  }
}

async function listeningServer(args: readonly string[]) {
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const port = Number(/port (\d+)/.exec(said.toString())?.[1]);
  return { runtime: { kind: 'server', port } as const, end: () => child.kill() };
}
