import { openTcpServer } from '../../src/transport/openTcpServer.js';
import { openStdio } from '../../src/transport/openStdio.js';
import { watchHost } from '../../src/transport/hostWatcher.js';
import { childCommands, isAlive, until } from '../support/processes.js';
import { runtimeCommand } from '../support/runtimes.js';
import { opened } from '../support/subscriptions.js';

beforeEach(async () => {
  await until(() => watchers().length === 0, 'the watchers of others to go');
});

describe('watchHost', () => {
  it('runs a watcher for as long as a TCP runtime does, and none over stdio', async () => {
    const tcp = await opened(openTcpServer(runtimeCommand('speaking.mjs'), {}, 0));
    const stdio = await opened(openStdio(runtimeCommand('speaking.mjs'), {}));
    expect(watchers()).toHaveLength(1);

    tcp.subscription.unsubscribe();
    stdio.subscription.unsubscribe();

    await until(() => watchers().length === 0, 'the watcher to go');
  });

  it('leaves the runtime alone while we are here, and when it is called off', async () => {
    const { value: runtime } = await opened(openStdio(runtimeCommand('speaking.mjs'), {}));

    const callOff = watchHost(runtime.pid!);
    expect(watchers()).toHaveLength(1);
    callOff();
    await until(() => watchers().length === 0, 'the watcher to go');

    expect(isAlive(runtime.pid!)).toBe(true);
  });
});

function watchers(): string[] {
  return childCommands().filter((command) => command.includes('copilot-rx-watcher'));
}
