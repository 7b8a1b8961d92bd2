import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { Subject, firstValueFrom, take, toArray } from 'rxjs';
import type { Subscription } from 'rxjs';
import type { CopilotClient } from '../../src/client/CopilotClient.js';
import { text } from '../../src/scripted-model/index.js';
import { isAlive, untilGone } from '../support/processes.js';
import { realRuntime } from './support/realRuntime.js';
import type { RealRuntime } from './support/realRuntime.js';

jest.setTimeout(60_000);

let real: RealRuntime;
beforeAll(async () => {
  real = await realRuntime(text('Fine'));
});
afterAll(() => real.close());

async function pidOf(client: CopilotClient): Promise<number> {
  const state = await firstValueFrom(client.state$);
  if (state.status !== 'connected' || state.pid === undefined) throw new Error(`No process: ${state.status}`);
  return state.pid;
}

describe('starting', () => {
  it('is one start for three sessions at once', async () => {
    const client = real.client();
    const states = firstValueFrom(client.state$.pipe(take(3), toArray()));
    await Promise.all([real.session({}, client), real.session({}, client), real.session({}, client)]);
    expect((await states).map(({ status }) => status)).toEqual(['disconnected', 'connecting', 'connected']);
  });
});

describe('stopping', () => {
  it.each([true, false])('leaves no process behind, over stdio: %s', async (useStdio) => {
    const client = real.client({ useStdio });
    await real.session({}, client);
    const pid = await pidOf(client);
    expect(isAlive(pid)).toBe(true);
    expect(await client.stop()).toEqual([]);
    expect(isAlive(pid)).toBe(false);
    expect(await client.stop()).toEqual([]);
  });

  it.each([true, false])('by force leaves no process behind either, over stdio: %s', async (useStdio) => {
    const client = real.client({ useStdio });
    await client.start();
    const pid = await pidOf(client);
    await client.forceStop();
    expect(isAlive(pid)).toBe(false);
    expect(await firstValueFrom(client.state$)).toEqual({ status: 'disconnected' });
  });

  it('gives up a start in progress', async () => {
    const client = real.client();
    const started = expect(client.start()).rejects.toMatchObject({ code: 'CLIENT_NOT_STARTED' });
    expect(await client.stop()).toEqual([]);
    await started;
    await client.start();
    expect(isAlive(await pidOf(client))).toBe(true);
  });

  it('wins over a start that was asked for in between', async () => {
    const client = real.client();
    await client.start();
    const pid = await pidOf(client);
    const stops = [client.stop()];
    const started = expect(client.start()).rejects.toMatchObject({ code: 'CLIENT_NOT_STARTED' });
    stops.push(client.stop());
    expect(await Promise.all(stops)).toEqual([[], []]);
    await started;
    expect(isAlive(pid)).toBe(false);
    expect(await firstValueFrom(client.state$)).toEqual({ status: 'disconnected' });
  });

  it('leaves a server alone that somebody else started', async () => {
    const { port, pid } = await real.server();
    const client = real.client({ cliUrl: String(port) });
    await client.start();
    expect(await client.stop()).toEqual([]);
    expect(isAlive(pid)).toBe(true);
  });

  it('happens at the end of `await using`', async () => {
    let pid = 0;
    {
      await using client = real.client();
      await client.start();
      pid = await pidOf(client);
    }
    expect(isAlive(pid)).toBe(false);
  });
});

describe('a host that is killed with SIGKILL', () => {
  it.each(['stdio', 'tcp'])('takes its runtime along, over %s', async (transport) => {
    const host = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'support', 'host.ts'), transport], {
      env: { ...real.env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = Number(await new Promise<string>((resolve) => createInterface(host.stdout).once('line', resolve)));
    expect(isAlive(pid)).toBe(true);
    host.kill('SIGKILL');
    await untilGone(pid);
    expect(isAlive(pid)).toBe(false);
  });
});

describe('100 sessions, created and destroyed', () => {
  it('leave no listener and no subscription behind', async () => {
    const client = real.client();
    await real.session({}, client);
    const listeners = () => process.eventNames().map((name) => [name, process.listenerCount(name)]);
    const observers = countObservers();
    const before = { listeners: listeners(), observers: observers.count() };
    for (let round = 0; round < 100; round += 1) await (await real.session({}, client)).destroy();
    expect({ listeners: listeners(), observers: observers.count() }).toEqual(before);
    observers.stop();
  });
});

/** Counts subscriptions to Subjects, of which all feeds are made. */
function countObservers() {
  let open = 0;
  const original = Reflect.get(Subject.prototype, 'subscribe') as Subscribe;
  const counting: Subscribe = function (...args) {
    open += 1;
    const subscription = original.apply(this, args);
    subscription.add(() => (open -= 1));
    return subscription;
  };
  Reflect.set(Subject.prototype, 'subscribe', counting);
  return { count: () => open, stop: () => Reflect.deleteProperty(Subject.prototype, 'subscribe') };
}

type Subscribe = (this: Subject<unknown>, ...args: unknown[]) => Subscription;
