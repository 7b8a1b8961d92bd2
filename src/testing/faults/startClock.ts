import { asyncScheduler } from 'rxjs';

/** Starts counting: gives the milliseconds that have passed since. Within `TestScheduler.run` they are virtual. */
export function startClock(): () => number {
  const start = asyncScheduler.now();
  return () => asyncScheduler.now() - start;
}
