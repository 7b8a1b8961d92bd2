import { spawn } from 'node:child_process';
import { chatProgram } from './chatProgram.js';
import type { RealRuntime } from './realRuntime.js';

/** How the chat ended, where there was no terminal. */
export interface ChatRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What it is run with. */
export interface RunChatOptions {
  readonly protocol?: 2 | 3;
  /** Behind those that choose the scripted model. */
  readonly args?: readonly string[];
  /** Only these. */
  readonly only?: readonly string[];
  readonly input?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Called with all of stdout, whenever there is more of it. */
  readonly onOutput?: (
    stdout: string,
    chat: { readonly interrupt: () => void; readonly stopReading: () => void },
  ) => void;
}

/** Runs the chat between pipes. */
export async function runChat(real: RealRuntime, options: RunChatOptions = {}): Promise<ChatRun> {
  const { protocol = 3, args = [], only, input = '', env = {}, onOutput } = options;
  const { file, args: program, model, cwd, env: surroundings } = chatProgram(real, protocol);
  const child = spawn(file, [...program, ...(only ?? [...model, ...args])], {
    cwd,
    env: { ...surroundings, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
    onOutput?.(stdout, { interrupt: () => child.kill('SIGINT'), stopReading: () => child.stdout.destroy() });
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  return { code, stdout, stderr };
}
