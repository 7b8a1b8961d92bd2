import { chmodSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { RuntimeStartError } from '../../src/errors/RuntimeStartError.js';
import { spawnRuntime, type RuntimeProcess, type SpawnOptions } from '../../src/transport/spawnRuntime.js';
import { isAlive, untilGone } from '../support/processes.js';
import { runtimeCommand, type FakeRuntime } from '../support/runtimes.js';
import { ended, opened } from '../support/subscriptions.js';

const exitListeners = process.listenerCount('exit');

afterEach(() => {
  jest.useRealTimers();
  expect(process.listenerCount('exit')).toBe(exitListeners);
});

describe('the process', () => {
  it('runs for as long as it is subscribed to', async () => {
    const { value: runtime, subscription } = await spawned('waiting.mjs');
    await said(runtime);
    expect(isAlive(runtime.pid)).toBe(true);

    subscription.unsubscribe();

    expect(await ended(runtime.exit$)).toMatchObject([{ exitCode: null, signal: 'SIGKILL' }]);
    expect(isAlive(runtime.pid)).toBe(false);
  });

  it('is one of its own for each subscriber', async () => {
    const [one, other] = await Promise.all([spawned('waiting.mjs'), spawned('waiting.mjs')]);

    expect(one.value.pid).not.toBe(other.value.pid);
    for (const { subscription, value } of [one, other]) {
      subscription.unsubscribe();
      await ended(value.exit$);
    }
  });

  it('gets its arguments as they are, with no shell to read them', async () => {
    const args = ['a b', '$HOME', '"; exit 7', '*'];
    const { value: runtime } = await spawned('exiting.mjs', { args });

    expect(await ended(runtime.exit$)).toEqual([{ exitCode: 0, signal: null, stderrTail: args }]);
  });

  it('gets the environment and the folder it is given, and no other', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'copilot rx ')));
    const script = join(folder, 'tell me.mjs');
    writeFileSync(script, 'console.error(process.cwd()); console.error(JSON.stringify(process.env));');
    const options = { args: [script], cwd: folder, env: { ONLY: 'this', NOT: undefined }, stdin: 'ignore' } as const;

    const { value: runtime } = await opened(spawnRuntime({ file: process.execPath, args: [] }, options));
    const [exit] = await ended(runtime.exit$);

    expect(exit?.stderrTail).toEqual([folder, '{"ONLY":"this"}']);
    rmSync(folder, { recursive: true });
  });

  it('has a stdin when it is asked for one', async () => {
    const piped = await spawned('exiting.mjs', { stdin: 'pipe' });
    const ignored = await spawned('exiting.mjs', { stdin: 'ignore' });

    expect([piped.value.child.stdin === null, ignored.value.child.stdin === null]).toEqual([false, true]);
    await Promise.all([ended(piped.value.exit$), ended(ignored.value.exit$)]);
  });

  it('takes along what it started, in whatever process group', async () => {
    const { value: runtime, subscription } = await spawned('waiting.mjs', { env: { FAKE_CHILD: '' } });
    const child = Number((await said(runtime)).split(' ')[1]);
    expect(isAlive(child)).toBe(true);

    subscription.unsubscribe();

    await untilGone(child);
    await ended(runtime.exit$);
  });
});

describe('exit$', () => {
  it('tells how the process ended and what it said last, again to those who come late', async () => {
    const { value: runtime, log } = await spawned('exiting.mjs', {
      args: Array.from({ length: 30 }, (_, index) => `line ${index}`),
      env: { FAKE_EXIT_CODE: '3' },
    });
    const stderrTail = Array.from({ length: 20 }, (_, index) => `line ${index + 10}`);
    const exit = { exitCode: 3, signal: null, stderrTail };

    expect(await ended(runtime.exit$)).toEqual([exit]);
    expect(await ended(runtime.exit$)).toEqual([exit]);
    expect(log).toEqual([]);
  });
});

describe('what cannot be executed', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'copilot rx '));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['is not there', 'ENOENT', () => join(folder, 'missing')],
    ['is not executable', 'EACCES', () => notExecutable(folder)],
  ])('is a RuntimeStartError when it %s', async (_name, code, path) => {
    const file = path();
    const attempt = opened(spawnRuntime({ file, args: [] }, withDefaults({})));

    await expect(attempt).rejects.toThrow(RuntimeStartError);
    await expect(attempt).rejects.toMatchObject({
      command: file,
      exit: { exitCode: null, signal: null, stderrTail: [] },
      cause: { code },
      message: expect.stringContaining(`${file}) did not start: spawn ${file} ${code}`) as string,
    });
  });

  it('is a RuntimeStartError when the folder it should run in is not there', async () => {
    const attempt = spawned('exiting.mjs', { cwd: join(folder, 'missing') });

    await expect(attempt).rejects.toMatchObject({
      code: 'RUNTIME_START_FAILED',
      message: expect.stringMatching(/its working directory .* is no directory/) as string,
    });
  });

  it('does not repeat a secret that node refuses to hand over', async () => {
    const env = { ...process.env, TOKEN: 'gho_secret\0' };
    const attempt = opened(
      spawnRuntime({ file: process.execPath, args: [] }, { args: [], cwd: undefined, env, stdin: 'ignore' }),
    );

    await expect(attempt).rejects.toMatchObject({
      code: 'RUNTIME_START_FAILED',
      message: expect.not.stringContaining('gho_secret') as string,
      cause: expect.not.objectContaining({ message: expect.stringContaining('gho_secret') as string }) as Error,
    });
  });

  function notExecutable(inFolder: string): string {
    const file = join(inFolder, 'plain file');
    writeFileSync(file, '#!/bin/sh\n');
    chmodSync(file, 0o644);
    return file;
  }
});

describe('terminate', () => {
  it('tells the process to go, and waits for it', async () => {
    const { value: runtime } = await spawned('waiting.mjs');
    await said(runtime);

    expect(await ended(runtime.terminate())).toEqual([]);

    expect(isAlive(runtime.pid)).toBe(false);
    expect(await ended(runtime.exit$)).toMatchObject([{ exitCode: null, signal: 'SIGTERM' }]);
  });

  it('kills a process that does not go, with what it started, after ten seconds', async () => {
    const { value: runtime } = await spawned('waiting.mjs', { env: { FAKE_STUBBORN: '', FAKE_CHILD: '' } });
    const child = Number((await said(runtime)).split(' ')[1]);
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'setTimeout', 'nextTick', 'queueMicrotask', 'Date'] });

    const terminated = ended(runtime.terminate());
    jest.advanceTimersByTime(9_999);
    expect(runtime.child.signalCode).toBeNull();
    expect(isAlive(child)).toBe(true);
    jest.advanceTimersByTime(1);
    jest.useRealTimers();
    await terminated;

    expect(await ended(runtime.exit$)).toMatchObject([{ signal: 'SIGKILL' }]);
    await untilGone(child);
  });

  it('has nothing to do when the process is gone', async () => {
    const { value: runtime } = await spawned('exiting.mjs');
    await ended(runtime.exit$);

    expect(await ended(runtime.terminate())).toEqual([]);
  });
});

function spawned(name: FakeRuntime, options: Partial<SpawnOptions> = {}) {
  return opened(spawnRuntime(runtimeCommand(name), withDefaults(options)));
}

function withDefaults(options: Partial<SpawnOptions>): SpawnOptions {
  return { args: [], cwd: undefined, stdin: 'ignore', ...options, env: { PATH: process.env['PATH'], ...options.env } };
}

/** The first that a process says on stdout; it is ready then. */
async function said({ child }: RuntimeProcess): Promise<string> {
  const [chunk] = (await once(child.stdout!, 'data')) as [Buffer];
  return chunk.toString();
}
