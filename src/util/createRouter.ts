import { EMPTY, Observable, throwError } from 'rxjs';
import type { Subscriber } from 'rxjs';

/** A hot source split by key: one map look-up per value, however many keys are listened to. */
export interface Router<Key, Value> {
  /** Hands a value to those who listen to its key; false when nobody does. */
  readonly route: (key: Key, value: Value) => boolean;
  /**
   * The values of one key.
   *
   * @stream hot · no replay · completes with complete() · errors with error() · unsubscribe stops listening
   */
  readonly select: (key: Key) => Observable<Value>;
  /** Ends every selection, present and future. The first end counts. */
  readonly complete: () => void;
  /** Fails every selection, present and future. The first end counts. */
  readonly error: (error: unknown) => void;
  /** How many keys are listened to; for leak checks. */
  readonly size: () => number;
}

/**
 * Makes a {@link Router}. A key costs nothing unless somebody listens to it. Subscribers are kept in lists of its own rather
 * than in a Subject per key: this is the path of every event, and each Subject on it costs as much as all the rest.
 */
export function createRouter<Key, Value>(): Router<Key, Value> {
  // A list is never changed but replaced, so that who comes or goes during a value does not disturb its round.
  const listeners = new Map<Key, readonly Subscriber<Value>[]>();
  let ended$: Observable<never> | undefined;
  const end = (how$: Observable<never>) => {
    const all = [...listeners.values()].flat();
    listeners.clear();
    ended$ ??= how$;
    for (const listener of all) how$.subscribe(listener);
  };
  const remove = (key: Key, listener: Subscriber<Value>) => {
    const others = listeners.get(key)?.filter((other) => other !== listener) ?? [];
    if (others.length > 0) listeners.set(key, others);
    else listeners.delete(key);
  };
  return {
    route: (key, value) => {
      const list = listeners.get(key);
      if (list === undefined) return false;
      for (const listener of list) listener.next(value);
      return true;
    },
    select: (key) =>
      new Observable((subscriber) => {
        if (ended$ !== undefined) return ended$.subscribe(subscriber);
        listeners.set(key, [...(listeners.get(key) ?? []), subscriber]);
        return () => remove(key, subscriber);
      }),
    complete: () => end(EMPTY),
    error: (error) => end(throwError(() => error)),
    size: () => listeners.size,
  };
}
