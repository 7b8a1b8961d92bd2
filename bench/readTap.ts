import { readFileSync } from 'node:fs';

/** What passed the tap, and when. */
interface Passed {
  readonly at: string;
  readonly from: 'client' | 'runtime';
  readonly id?: number;
  readonly method?: string;
  readonly type?: string;
}

/** What the client did itself, in nanoseconds of the clock that all processes share. */
export interface Moments {
  readonly begun: bigint;
  /** When it called `spawn`. How long that takes, and the runtime to be there, is not its business. */
  readonly spawned: bigint;
  /** When its subscriber had the first text. */
  readonly ended: bigint;
}

/**
 * For how many milliseconds it was the client's turn: until it spawned, from each answer that it had waited for to what it
 * said next, and from the first delta to the subscriber.
 */
export function clientTime(log: string, { begun, spawned, ended }: Moments): number {
  const passed = readFileSync(log, 'utf8')
    .split('\n')
    .map((line) => JSON.parse(line) as Passed);
  let sum = spawned - begun;
  let turnSince: bigint | undefined;
  const open = new Set<number>();
  for (const { at, from, id, method, type } of passed) {
    const time = BigInt(at);
    if (from === 'runtime') {
      if (type === 'assistant.message_delta') return Number(sum + ended - time) / 1e6;
      const isAnswer = method === undefined && id !== undefined && open.delete(id);
      if (isAnswer && open.size === 0) turnSince = time;
    } else {
      if (turnSince !== undefined) sum += time - turnSince;
      turnSince = undefined;
      if (id !== undefined) open.add(id);
    }
  }
  throw new Error(`No delta passed: ${log}`);
}
