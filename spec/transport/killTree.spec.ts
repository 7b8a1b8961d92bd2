import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { killTree } from '../../src/transport/killTree.js';
import { isAlive, untilGone } from '../support/processes.js';
import { runtimePath } from '../support/runtimes.js';

describe('killTree', () => {
  it('kills a process and its child in a group of its own', async () => {
    const parent = start({ FAKE_CHILD: '' });
    const child = await childOf(parent);
    expect([isAlive(parent.pid!), isAlive(child)]).toEqual([true, true]);

    killTree(parent.pid!);

    await Promise.all([untilGone(parent.pid!), untilGone(child)]);
  });

  it('kills nobody else', async () => {
    const [victim, bystander] = [start({}), start({ FAKE_CHILD: '' })];
    const child = await childOf(bystander);

    killTree(victim.pid!);
    await untilGone(victim.pid!);

    expect([isAlive(bystander.pid!), isAlive(child)]).toEqual([true, true]);
    killTree(bystander.pid!);
    await untilGone(child);
  });

  it('is content when the process is gone already', async () => {
    const gone = start({});
    gone.kill('SIGKILL');
    await once(gone, 'exit');

    expect(() => killTree(gone.pid!)).not.toThrow();
  });
});

function start(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [runtimePath('waiting.mjs')], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

async function childOf(parent: ChildProcess): Promise<number> {
  const [chunk] = (await once(parent.stdout!, 'data')) as [Buffer];
  return Number(chunk.toString().split(' ')[1]);
}
