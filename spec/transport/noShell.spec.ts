import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTransport } from '../../src/client/openTransport.js';
import { describeRuntime } from '../support/describeRuntime.js';
import { runtimePath } from '../support/runtimes.js';
import { opened } from '../support/subscriptions.js';

const src = join(__dirname, '../../src');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => [name, readFileSync(join(src, name), 'utf8')] as const);

describe('the sources', () => {
  const spawning = sources.filter(([, text]) => text.includes('node:child_process'));

  it('start programs in three places, by the functions that need no shell', () => {
    const functions = spawning.map(([name, text]) => [
      name,
      /import \{ ([^}]*) \} from 'node:child_process'/.exec(text)?.[1],
    ]);

    expect(functions.sort()).toEqual([
      ['transport/hostWatcher.ts', 'spawn'],
      ['transport/killTree.ts', 'execFileSync, spawnSync'],
      ['transport/spawnRuntime.ts', 'spawn'],
    ]);
  });

  it.each(spawning)('never ask for a shell, not even on Windows: %s', (_name, text) => {
    expect(text).not.toMatch(/\bshell\s*:/);
    expect(text).not.toMatch(/windowsVerbatimArguments/);
    expect(text).not.toMatch(/\b(?:cmd|sh|bash|powershell)(?:\.exe)?['"`]/);
  });

  it('evaluate no text', () => {
    for (const [name, text] of sources) expect([name, /\beval\(|new Function\(/.test(text)]).toEqual([name, false]);
  });
});

describe('a path and arguments that would mean something to a shell', () => {
  let folder: string;
  const marker = () => join(folder, 'pwned');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'copilot rx '));
  });
  afterEach(() => {
    expect(existsSync(marker())).toBe(false);
    rmSync(folder, { recursive: true });
  });

  it.each([
    '; touch pwned;',
    '$(touch pwned)',
    '`touch pwned`',
    '& touch pwned &',
    '| touch pwned',
    `a "b' c`,
    'two\nlines',
    '*',
    '%PATH%',
    '-rf',
  ])('are a path and arguments: %j', async (hostile) => {
    const home = join(folder, hostile);
    mkdirSync(home);
    const cliPath = join(home, `speak ${hostile}.mjs`);
    cpSync(runtimePath('speaking.mjs'), cliPath);
    const args = [hostile, `--x=${hostile}`, '', ' '];

    const { value } = await opened(openTransport({ cliPath, cliArgs: args, cwd: folder }));

    expect((await describeRuntime(value)).argv.slice(0, args.length)).toEqual(args);
  });
});
