import { readFileSync } from 'node:fs';

/** What passed the tap, and when. */
interface Passed {
  readonly at: string;
  readonly from: 'system' | 'client' | 'runtime';
  readonly id?: number;
  readonly method?: string;
  readonly type?: string;
}

/**
 * For how many milliseconds it was the client's turn, from `begun` to the first text at `ended`: until the runtime's process was
 * there, from each answer that it had waited for to what it said next, and from the first delta to the subscriber.
 */
export function clientTime(log: string, begun: bigint, ended: bigint): number {
  const passed = readFileSync(log, 'utf8')
    .split('\n')
    .map((line) => JSON.parse(line) as Passed);
  let turn = begun;
  let isClients = true;
  let sum = 0n;
  const open = new Set<number>();
  for (const { at, from, id, method, type } of passed) {
    const time = BigInt(at);
    if (from === 'runtime') {
      const isDelta = type === 'assistant.message_delta';
      if (isDelta) return Number(sum + ended - time) / 1e6;
      if (method === undefined && id !== undefined && open.delete(id) && open.size === 0) {
        isClients = true;
        turn = time;
      }
      continue;
    }
    if (isClients) sum += time - turn;
    isClients = false;
    if (id !== undefined) open.add(id);
  }
  throw new Error(`No delta passed: ${log}`);
}
