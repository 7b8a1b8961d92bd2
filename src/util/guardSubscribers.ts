import { Observable } from 'rxjs';
import type { Observer } from 'rxjs';

/** Makes a stream whose subscribers cannot end the process. */
export type Guard = <T>(source$: Observable<T>) => Observable<T>;

/**
 * What subscribers of a stream throw, and an error of the stream that they do not handle, is told to `onFailure`. RxJS itself
 * throws it in a task of its own, which ends a Node program unless its global `config` says otherwise, and that is not ours to set.
 * It holds behind operators, too; not where a stream is inside of another (`merge`, `switchMap`): there the other's subscriber counts.
 */
export function guardSubscribers(onFailure: (error: unknown) => void): Guard {
  /* eslint-disable @typescript-eslint/no-deprecated -- `lift` is how operators make the next stream: overridden, it
     keeps that one guarded; and `subscribe` has deprecated overloads */
  const guard = <T>(own$: Observable<T>): Observable<T> => {
    const subscribe = own$.subscribe.bind(own$);
    const lift = own$.lift.bind(own$) as (operator: unknown) => Observable<unknown>;
    return Object.assign(own$, {
      lift: (operator: unknown) => guard(lift(operator)) as Observable<never>,
      subscribe: (observer?: Partial<Observer<T>> | ((value: T) => void) | null) =>
        subscribe(isSubscriber(observer) ? observer : attempting(observer, onFailure)),
    });
  };
  /* eslint-enable */
  return (source$) => guard(new Observable((subscriber) => source$.subscribe(subscriber)));
}

/** What operators subscribe with. It passes errors on by itself. */
function isSubscriber<T>(observer: unknown): observer is Observer<T> {
  return typeof observer === 'object' && observer !== null && 'add' in observer;
}

function attempting<T>(
  given: Partial<Observer<T>> | ((value: T) => void) | null | undefined,
  onFailure: (error: unknown) => void,
): Observer<T> {
  const observer = typeof given === 'function' ? { next: given } : (given ?? {});
  const attempt = (act: () => void) => {
    try {
      act();
    } catch (error) {
      onFailure(error);
    }
  };
  return {
    next: (value) => attempt(() => observer.next?.(value)),
    error: (error) => attempt(() => (observer.error ?? onFailure)(error)),
    complete: () => attempt(() => observer.complete?.()),
  };
}
