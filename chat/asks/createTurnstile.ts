import { Observable, defer, finalize, switchMap } from 'rxjs';

/**
 * Lets streams through one at a time, in the order in which they are subscribed to. One that is left while it waits is forgotten.
 *
 * ```
 * one$         ---a--|
 * other$             ---b|      subscribed to when one$ has ended
 * ```
 */
export function createTurnstile(): <T>(source$: Observable<T>) => Observable<T> {
  const waiting: (() => void)[] = [];
  let isBusy = false;
  const entrance$ = new Observable<void>((subscriber) => {
    const enter = () => {
      isBusy = true;
      subscriber.next();
      subscriber.complete();
    };
    if (isBusy) waiting.push(enter);
    else enter();
    return () => {
      const at = waiting.indexOf(enter);
      if (at !== -1) waiting.splice(at, 1);
    };
  });
  const leave = () => {
    isBusy = false;
    waiting.shift()?.();
  };
  return (source$) => entrance$.pipe(switchMap(() => defer(() => source$).pipe(finalize(leave))));
}
