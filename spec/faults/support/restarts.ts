import { execFileSync } from 'node:child_process';
import { filter, firstValueFrom } from 'rxjs';
import type { ConnectionState, CopilotClient } from '../../../src/index.js';

/** The next time that a client says so of itself, or now. */
export function untilState<Status extends ConnectionState['status']>(
  client: CopilotClient,
  status: Status,
): Promise<Extract<ConnectionState, { status: Status }>> {
  const is = (state: ConnectionState): state is Extract<ConnectionState, { status: Status }> => state.status === status;
  return firstValueFrom(client.state$.pipe(filter(is)));
}

/** Sends the client's own runtime a signal; resolves to its pid. */
export async function signalRuntime(client: CopilotClient, signal: NodeJS.Signals): Promise<number> {
  const { pid } = await untilState(client, 'connected');
  if (pid === undefined) throw new Error('The runtime is not ours.');
  process.kill(pid, signal);
  return pid;
}

/** The processes that this one has started, but for the one that lists them. */
export function childPids(): readonly number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,comm='], { encoding: 'utf8' }).trim().split('\n');
  return rows
    .map((row) => row.trim().split(/\s+/))
    .filter(([, parent, state, command]) => Number(parent) === process.pid && state?.[0] !== 'Z' && command !== 'ps')
    .map(([pid]) => Number(pid));
}
