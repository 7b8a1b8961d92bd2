import type { Observable } from 'rxjs';

/**
 * Subscribes to a farewell that nobody waits for, such as the abort that follows an unsubscription. With the client's edge,
 * the only place in this package that subscribes for good.
 */
export function detach(farewell$: Observable<unknown>, onError: (error: unknown) => void): void {
  farewell$.subscribe({ error: onError });
}
