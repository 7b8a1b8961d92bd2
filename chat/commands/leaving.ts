import { filter, merge } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Terminal } from '../Terminal.js';

/**
 * The user does not want to choose after all: Ctrl-C or Escape.
 *
 * @stream hot · no replay · never completes · never errors · unsubscribe stops listening
 */
export function leaving({ keys$, interrupts$ }: Terminal): Observable<unknown> {
  return merge(interrupts$, keys$.pipe(filter((key) => key.kind === 'key' && key.name === 'escape')));
}
