import fc from 'fast-check';
import { Observable, Subject, defer, of } from 'rxjs';
import { connect } from '../../src/client/connect.js';
import type { Connection } from '../../src/client/connect.js';
import { CopilotClient } from '../../src/client/CopilotClient.js';
import { ConnectionLostError } from '../../src/errors/ConnectionLostError.js';
import { fakeConnection } from '../support/fakeConnection.js';
import { turns } from '../support/turns.js';
import { catchUnhandledErrors } from '../support/unhandledErrors.js';

jest.mock('../../src/client/connect.js', () => ({ connect: jest.fn() }));
catchUnhandledErrors();

const legal: Readonly<Record<string, readonly string[]>> = {
  disconnected: ['connecting'],
  connecting: ['connected', 'failed', 'disconnected'],
  connected: ['stopping', 'failed', 'reconnecting', 'disconnected'],
  reconnecting: ['connected', 'reconnecting', 'stopping', 'failed', 'disconnected'],
  stopping: ['disconnected', 'failed'],
  failed: ['connecting', 'disconnected'],
};

/** What may happen, in any order. `pass` lets what is under way go on for a while. */
const steps = ['start', 'stop', 'forceStop', 'dispose', 'createSession', 'session$', 'leave', 'call'] as const;
const fates = ['connects', 'fails', 'crashes', 'pass'] as const;
const step = fc.constantFrom(...steps, ...fates, 'connects', 'pass');

describe('a client, whatever is done to it in whatever order', () => {
  it('has only legal states, never two runtimes, nothing that hangs, and nothing left when it is stopped', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25 }),
        fc.boolean(),
        fc.boolean(),
        async (plan, autoStart, restarts) => {
          const world = createWorld();
          jest.mocked(connect).mockReturnValue(world.connect$);
          const client = new CopilotClient({ autoStart, autoRestart: restarts ? () => of(0) : false });
          const states: string[] = [];
          client.state$.subscribe(({ status }) => states.push(status));
          const works: Promise<unknown>[] = [];
          const leaving: (() => void)[] = [];
          const deeds: Record<(typeof steps)[number], () => void> = {
            start: () => works.push(client.start()),
            stop: () => works.push(client.stop()),
            forceStop: () => works.push(client.forceStop()),
            dispose: () => works.push(client[Symbol.asyncDispose]()),
            createSession: () => works.push(client.createSession()),
            session$: () => {
              works.push(
                new Promise<void>((resolve) => {
                  const subscription = client
                    .session$()
                    .subscribe({ error: () => resolve(), complete: () => resolve() });
                  subscription.add(() => resolve());
                  leaving.push(() => subscription.unsubscribe());
                }),
              );
            },
            leave: () => leaving.pop()?.(),
            call: () => works.push(client.ping()),
          };

          for (const name of plan) {
            if (name === 'pass') await turns(3);
            else if (name in deeds) deeds[name as keyof typeof deeds]();
            else world[name as 'connects' | 'fails' | 'crashes']();
            for (const work of works) work.catch(() => undefined);
            expect(world.live()).toBeLessThanOrEqual(1);
          }
          const stopped = client.stop();
          for (let round = 0; round < 3; round += 1) {
            await turns(3);
            world.connects();
          }
          // A runtime may die while it is shut down.
          for (const problem of await stopped) expect(problem).toMatchObject({ code: 'RUNTIME_STOP_FAILED' });
          await turns(5);
          await Promise.allSettled(works);

          expect(world.live()).toBe(0);
          expect(world.listeners()).toBe(0);
          expect(states.at(-1)).toBe('disconnected');
          for (const [index, state] of states.slice(1).entries()) {
            expect([states[index], legal[states[index] ?? '']]).toEqual([
              states[index],
              expect.arrayContaining([state]),
            ]);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** Runtimes that start, fail and crash when they are told to. */
function createWorld() {
  const running = new Set<Runtime>();
  const feeds = new Set<Subject<never>>();
  const latest = () => [...running].at(-1);
  return {
    live: () => running.size,
    listeners: () => [...feeds].filter(({ observed }) => observed).length,
    connects: () => latest()?.connects(),
    fails: () => latest()?.end(new Error('It did not start.')),
    crashes: () => latest()?.end(new ConnectionLostError('it crashed')),
    connect$: new Observable<Connection>((subscriber) => {
      const feed = new Subject<never>();
      feeds.add(feed);
      let connected = false;
      const answered$ = defer(() => (running.has(runtime) ? of({ events: [] } as never) : feed));
      const runtime: Runtime = {
        connects: () => {
          if (connected) return;
          connected = true;
          subscriber.next(
            fakeConnection({
              wire: {
                call: () => answered$,
                events: () => feed,
                asks: () => feed,
                withdrawn: () => feed,
                lifecycle$: feed,
                closed$: feed,
              },
              hangUp: () => feed.complete(),
              transport: { gone$: of(undefined) },
            }),
          );
        },
        end: (error) => {
          running.delete(runtime);
          feed.error(error);
          subscriber.error(error);
        },
      };
      running.add(runtime);
      return () => {
        running.delete(runtime);
        feed.complete();
      };
    }),
  };
}

interface Runtime {
  readonly connects: () => void;
  readonly end: (error: Error) => void;
}
