import { firstValueFrom, switchMap } from 'rxjs';
import { openRpc } from '../../src/rpc/openRpc.js';
import type { Transport } from '../../src/transport/Transport.js';

/** Asks the fake runtime behind a transport what it was started with. */
export async function describeRuntime(transport: Transport): Promise<RuntimeDescription> {
  return (await callRuntime(transport, 'describe')) as RuntimeDescription;
}

/** Calls a method of the fake runtime behind a transport. */
export function callRuntime(transport: Transport, method: string): Promise<unknown> {
  return firstValueFrom(openRpc(transport, 2 ** 20).pipe(switchMap((rpc) => rpc.call(method, {}))));
}

interface RuntimeDescription {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}
