import type { Observable } from 'rxjs';

/** What a stream that replays its latest value has to tell now. */
export function latestOf<T>(source$: Observable<T>): T | undefined {
  let latest: T | undefined;
  // eslint-disable-next-line no-restricted-syntax -- it listens for no longer than it takes to say this
  source$.subscribe((value) => (latest = value)).unsubscribe();
  return latest;
}
