import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How an example ended. */
export interface ExampleRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What it left behind in the folder for temporary files. */
  readonly leftovers: readonly string[];
}

/** What to run it with. */
export interface RunExampleOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What it reads from stdin; nothing by default. */
  readonly input?: string;
  /** Sends SIGINT once this has been printed. */
  readonly interruptAt?: string;
}

const root = join(__dirname, '../../..');

/** Runs an example as a program of its own, with the sources under it, as `npx tsx` does. */
export async function runExample(name: string, options: RunExampleOptions = {}): Promise<ExampleRun> {
  const { args = [], env = {}, input = '', interruptAt } = options;
  const temporary = mkdtempSync(join(tmpdir(), 'copilot-rx-spec-'));
  const child = spawn(process.execPath, ['--import', 'tsx', join('examples', name), ...args], {
    cwd: root,
    env: { ...process.env, TMPDIR: temporary, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const wasThere = stdout.includes(interruptAt ?? '');
    stdout += chunk;
    if (interruptAt !== undefined && !wasThere && stdout.includes(interruptAt)) child.kill('SIGINT');
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const leftovers = readdirSync(temporary).filter((entry) => entry.startsWith('copilot-rx-'));
  rmSync(temporary, { recursive: true, force: true });
  return { code, stdout, stderr, leftovers };
}
