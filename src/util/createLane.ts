import { Observable, finalize } from 'rxjs';

/** Runs pieces of work one at a time, in the order in which they are subscribed to. */
export type Lane = <T>(work$: Observable<T>) => Observable<T>;

/**
 * Makes a {@link Lane}: work that goes through it waits until the work before has ended, well or badly.
 *
 * @stream cold · no replay · completes with the work · errors with the work · unsubscribe gives the place up, or stops work that has begun
 */
export function createLane(): Lane {
  const waiting = new Set<() => void>();
  let busy = false;
  let proceeding = false;
  const proceed = () => {
    busy = false;
    // Work may end before it has begun to wait, thousands of times in a row: a loop, so that the stack does not grow.
    if (proceeding) return;
    proceeding = true;
    while (!busy && waiting.size > 0) {
      const [begin] = waiting;
      if (begin === undefined) break;
      waiting.delete(begin);
      busy = true;
      begin();
    }
    proceeding = false;
  };
  return (work$) =>
    new Observable((subscriber) => {
      const begin = () => subscriber.add(work$.pipe(finalize(proceed)).subscribe(subscriber));
      waiting.add(begin);
      if (!busy) proceed();
      return () => waiting.delete(begin);
    });
}
