import type { Observable, Subscription } from 'rxjs';

/** Subscribes, and keeps all that comes: values as they are, an error as itself, the completion as `'|'`. */
export function recorded<T>(source$: Observable<T>, onValue: (value: T) => void = () => undefined): Recorded {
  const log: unknown[] = [];
  const subscription = source$.subscribe({
    next: (value) => {
      log.push(value);
      onValue(value);
    },
    error: (error: unknown) => log.push(error),
    complete: () => log.push('|'),
  });
  return { log, subscription };
}

interface Recorded {
  readonly log: unknown[];
  readonly subscription: Subscription;
}
