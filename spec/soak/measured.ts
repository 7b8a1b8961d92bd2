import { Observable } from 'rxjs';
import type { Subscription } from 'rxjs';
import type { Figures } from './Figures.js';

/** Does something often, and tells what it has left behind; the first time, which loads and caches, does not count. */
export async function measured(warmUp: () => Promise<unknown>, work: () => Promise<number>): Promise<Figures> {
  const subscriptions = countSubscriptions();
  await warmUp();
  const heapBefore = await heapInUse();
  const heldBefore = held(subscriptions());
  const begun = performance.now();
  const done = await work();
  const seconds = (performance.now() - begun) / 1_000;
  const heapAfter = await heapInUse();
  return { done, seconds, heapBefore, heapAfter, heldBefore, heldAfter: held(subscriptions()) };
}

/** What is only reachable from timers that are due is gone after some turns of the event loop. */
async function heapInUse(): Promise<number> {
  if (globalThis.gc === undefined) throw new Error('Run it with --expose-gc.');
  for (let round = 0; round < 10; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    globalThis.gc();
  }
  return process.memoryUsage().heapUsed;
}

function held(subscriptions: number): Record<string, number> {
  const resources = process.getActiveResourcesInfo();
  return {
    subscriptions,
    listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
    pipes: resources.filter((name) => name.includes('Pipe')).length,
    processes: resources.filter((name) => name.includes('Process')).length,
  };
}

function countSubscriptions(): () => number {
  let open = 0;
  const original = Reflect.get(Observable.prototype, 'subscribe') as Subscribe;
  const counting: Subscribe = function (...args) {
    const subscription = original.apply(this, args);
    if (subscription.closed) return subscription;
    open += 1;
    subscription.add(() => (open -= 1));
    return subscription;
  };
  Reflect.set(Observable.prototype, 'subscribe', counting);
  return () => open;
}

type Subscribe = (this: Observable<unknown>, ...args: unknown[]) => Subscription;
