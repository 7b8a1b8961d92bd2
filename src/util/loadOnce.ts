import { defer, from, map, of } from 'rxjs';
import type { Observable } from 'rxjs';

/** Something that is loaded on first use, and is there from then on. */
export interface Loaded<T> {
  /**
   * What is loaded: in time the first time, at once from then on. A failed attempt is made again by the next subscriber.
   *
   * @stream cold · no replay · emits it and completes · errors as the loading · unsubscribe stops waiting
   */
  readonly value$: Observable<T>;
  /** What is loaded; undefined before. */
  readonly current: () => T | undefined;
}

/**
 * Makes a {@link Loaded}: `load` is called once, by the first subscriber, and what it gives is made into the value once.
 *
 * ```
 * load     --m|
 * value$   --v|         ^ the first subscriber
 * value$        (v|)    ^ each later one
 * ```
 */
export function loadOnce<M, T extends object>(load: () => Promise<M>, make: (loaded: M) => T): Loaded<T> {
  let value: T | undefined;
  let loading: Promise<M> | undefined;
  const begin = () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
  return {
    value$: defer(() =>
      value === undefined ? from(begin()).pipe(map((loaded) => (value ??= make(loaded)))) : of(value),
    ),
    current: () => value,
  };
}
