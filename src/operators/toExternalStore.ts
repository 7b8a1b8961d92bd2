import { type Observable, filter, share, tap } from 'rxjs';
import { checkOptions } from '../protocol/checkOptions.js';
import { after } from '../util/after.js';

/**
 * The latest value of a stream, for user interfaces: what React's `useSyncExternalStore` takes, and a store as Svelte knows them.
 */
export interface ExternalStore<T> {
  /**
   * Calls a function with the latest value, at once and whenever it has changed. Returns what ends that.
   *
   * The first who comes subscribes to the stream, for all; the last who goes leaves it, after the grace.
   */
  readonly subscribe: (listener: (value: T) => void) => () => void;
  /** The latest value: the same object until it changes. Throws the stream's error when it has failed, until all have left. */
  readonly getSnapshot: () => T;
  /** The initial value: what a server renders, and a browser begins with. */
  readonly getServerSnapshot: () => T;
}

/** How a store deals with its stream. */
export interface ExternalStoreOptions {
  /**
   * How long the stream is kept after the last has left, in ms: whoever comes back within it finds it as it was. Default 0, which
   * is enough for components that are taken out and put in again at once, as React does in strict mode.
   */
  readonly grace?: number;
}

/**
 * Makes a store of a stream, for user interfaces. It holds the latest value, so all who look see the same one, and a value is the same
 * object until it changes.
 *
 * ```
 * state$    --a----b--
 * snapshot  i-a----b--     i: the initial value
 * ```
 *
 * It subscribes with the first listener and leaves with the last: leaving is cancelling. After that it still has its latest value,
 * and the next listener subscribes anew; but not to a stream that has completed, whose last value is final.
 *
 * When the stream errors, all listeners are called and `getSnapshot` throws the error, for React to hand to the nearest error
 * boundary; when all have left, it forgets, and the next listener subscribes anew. Listeners that never call `getSnapshot`
 * do not learn of it. To go on showing what was: `toExternalStore(state$.pipe(catchError(() => EMPTY)), …)`.
 *
 * Until the first value there is `initial`, or `undefined` when none is given.
 *
 * @throws InvalidOptionsError at once when the options make no sense.
 * @example
 * ```ts
 * import type { CopilotSession } from 'copilot-rx';
 * import { emptyConversation, latestPerFrame, toExternalStore } from 'copilot-rx/operators';
 * import { useSyncExternalStore } from 'react';
 *
 * export function makeUseConversation(session: CopilotSession) {
 *   const store = toExternalStore(session.state$.pipe(latestPerFrame()), emptyConversation);
 *   return () => useSyncExternalStore(store.subscribe, store.getSnapshot, store.getServerSnapshot);
 * }
 * ```
 */
export function toExternalStore<T>(source$: Observable<T>): ExternalStore<T | undefined>;
export function toExternalStore<T>(
  source$: Observable<T>,
  initial: T,
  options?: ExternalStoreOptions,
): ExternalStore<T>;
export function toExternalStore<T>(
  source$: Observable<T>,
  initial?: T,
  options: ExternalStoreOptions = {},
): ExternalStore<T | undefined> {
  checkOptions('toExternalStore options', options, [
    ['grace', (grace) => typeof grace === 'number' && grace >= 0, 'must be 0 or more milliseconds'],
  ]);
  let latest = initial;
  let failure: { readonly error: unknown } | undefined;
  let listening = 0;
  // Noted before anybody is told, so that all see the same.
  const changed$ = source$.pipe(
    filter((value) => value !== latest),
    tap({ next: (value) => (latest = value), error: (error: unknown) => (failure = { error }) }),
    share({ resetOnComplete: false, resetOnRefCountZero: () => after(options.grace ?? 0) }),
  );
  const forget = () => {
    listening -= 1;
    if (listening === 0) failure = undefined;
  };
  return {
    subscribe: (listener) => {
      listening += 1;
      let isEntering = true;
      const tell = () => {
        if (!isEntering) listener(latest);
      };
      const leave = listen(changed$, tell);
      isEntering = false;
      tell();
      let hasLeft = false;
      return () => {
        leave();
        if (!hasLeft) forget();
        hasLeft = true;
      };
    },
    getSnapshot: () => {
      if (failure !== undefined) throw failure.error;
      return latest;
    },
    getServerSnapshot: () => initial,
  };
}

/** The edge: whoever looks is the subscriber. */
function listen(changed$: Observable<unknown>, tell: () => void): () => void {
  // eslint-disable-next-line no-restricted-syntax -- a user interface is outside of RxJS; leaving it unsubscribes
  const subscription = changed$.subscribe({ next: tell, error: tell });
  return () => subscription.unsubscribe();
}
