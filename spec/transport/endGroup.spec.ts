import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { endGroup } from '../../src/transport/endGroup.js';
import { isAlive, until, untilGone } from '../support/processes.js';

const exitListeners = process.listenerCount('exit');

describe('endGroup', () => {
  it.each([
    ['goes when it is told to', ''],
    ['does not go when it is told to', `process.on('SIGTERM', () => undefined);`],
  ])('ends a child of a leader that was killed, which %s', async (_name, manners) => {
    const child = `${manners} setInterval(() => undefined, 1000); console.log(process.pid)`;
    const program = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: ['ignore', 'inherit', 'ignore'] })`;
    const leader = spawn(process.execPath, ['-e', program], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
    const [said] = (await once(leader.stdout, 'data')) as [Buffer];
    leader.kill('SIGKILL');
    await once(leader, 'exit');
    expect(isAlive(Number(said))).toBe(true);

    endGroup(leader.pid!);

    await untilGone(Number(said));
    // The farewell is said half a second after, at the latest.
    await until(() => process.listenerCount('exit') === exitListeners, 'the farewell to be said');
  });

  it('has nothing to do when nobody is left', async () => {
    const leader = spawn(process.execPath, ['-e', ''], { detached: true, stdio: 'ignore' });
    await once(leader, 'exit');

    endGroup(leader.pid!);

    expect(process.listenerCount('exit')).toBe(exitListeners);
  });
});
