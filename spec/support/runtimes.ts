import { join } from 'node:path';
import type { RuntimeCommand } from '../../src/transport/RuntimeCommand.js';

/** Small programs that stand for the Copilot CLI; what each does is told in its first lines. */
export type FakeRuntime = 'exiting.mjs' | 'waiting.mjs' | 'speaking.mjs' | 'stubbornMcp.mjs';

/** The path of a fake runtime. */
export function runtimePath(name: FakeRuntime | 'tcpHost.ts'): string {
  return join(__dirname, 'runtimes', name);
}

/** What to execute to get a fake runtime. */
export function runtimeCommand(name: FakeRuntime): RuntimeCommand {
  return { file: process.execPath, args: [runtimePath(name)] };
}
