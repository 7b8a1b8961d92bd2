import type { Observable } from 'rxjs';

/** What a stream of lists that replays its latest has in it now. */
export function latestOf<T>(list$: Observable<readonly T[]>): readonly T[] {
  let latest: readonly T[] = [];
  // eslint-disable-next-line no-restricted-syntax -- it listens for no longer than it takes to say this
  list$.subscribe((list) => (latest = list)).unsubscribe();
  return latest;
}
