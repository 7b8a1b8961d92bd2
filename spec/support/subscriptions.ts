import type { Observable } from 'rxjs';
import { Subscription } from 'rxjs';

const live: Subscription[] = [];

afterEach(() => {
  for (const subscription of live.splice(0)) subscription.unsubscribe();
});

/**
 * Subscribes to something that lives as long as its subscription, which ends with the test at the latest. Resolves with what
 * it emits first; rejects when it errors or completes before.
 */
export function opened<T>(source$: Observable<T>): Promise<Opened<T>> {
  return new Promise((resolve, reject) => {
    const subscription = new Subscription();
    live.push(subscription);
    const log: unknown[] = [];
    subscription.add(
      source$.subscribe({
        next: (value) => resolve({ value, log, subscription }),
        error: (error: unknown) => {
          log.push(error);
          reject(error);
        },
        complete: () => {
          log.push('|');
          reject(new Error('It completed without a value.'));
        },
      }),
    );
  });
}

interface Opened<T> {
  readonly value: T;
  /** How it ended, once it has: the error, or `'|'`. */
  readonly log: readonly unknown[];
  readonly subscription: Subscription;
}

/** Subscribes until the source has ended; resolves with its values, rejects with its error. */
export function ended<T>(source$: Observable<T>): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const values: T[] = [];
    live.push(
      source$.subscribe({ next: (value) => values.push(value), error: reject, complete: () => resolve(values) }),
    );
  });
}
