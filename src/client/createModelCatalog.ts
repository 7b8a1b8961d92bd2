import { defer, shareReplay, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import type { ModelInfo } from '../protocol/ModelInfo.js';

/**
 * Lists models, and remembers them. Lists that are asked for together share one look; a look that failed is forgotten.
 *
 * @stream cold · replays the list · emits the list and completes · errors as the look · unsubscribe stops waiting, and the look goes on
 *
 * @param refresh - Look again.
 */
export type ModelCatalog = (refresh: boolean) => Observable<readonly ModelInfo[]>;

/** Makes a {@link ModelCatalog}. */
export function createModelCatalog(look$: Observable<readonly ModelInfo[]>): ModelCatalog {
  let known$: Observable<readonly ModelInfo[]> | undefined;
  const look = () => {
    const mine$ = look$.pipe(
      tap({
        error: () => {
          if (known$ === mine$) known$ = undefined;
        },
      }),
      shareReplay({ bufferSize: 1, refCount: false }),
    );
    known$ = mine$;
    return mine$;
  };
  return (refresh) => defer(() => (refresh ? look() : (known$ ?? look())));
}
