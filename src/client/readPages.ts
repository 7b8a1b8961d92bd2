import { EMPTY, concat, concatMap, defer, from } from 'rxjs';
import type { Observable } from 'rxjs';
import { RpcError } from '../errors/RpcError.js';
import type { PersistedEvents, ReadEventsOptions } from '../protocol/PersistedEvents.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { internalError } from '../protocol/rpcCodes.js';

const defaultPageSize = 500;
const method = 'sessions.readPersistedEvents';

/** Fetches one page. */
export type ReadPage = (params: {
  readonly cursor?: string;
  readonly max: number;
  readonly direction: 'forward' | 'backward';
}) => Observable<PersistedEvents>;

/**
 * Reads page after page. The next one is fetched when the one before it has been emitted.
 *
 * @stream cold · no replay · completes with the last page · errors with RpcError or ConnectionLostError · unsubscribe fetches no more
 */
export function readPages(readPage: ReadPage, options: ReadEventsOptions): Observable<SessionEvent> {
  const { direction = 'forward', pageSize: max = defaultPageSize } = options;
  const readFrom = (cursor?: string): Observable<SessionEvent> =>
    readPage({ max, direction, ...(cursor === undefined ? {} : { cursor }) }).pipe(
      concatMap((page) => {
        if (page.cursorStatus === 'expired')
          throw new RpcError(method, internalError, 'the history changed while it was read');
        // Within a page the order is always that of time.
        const events = direction === 'forward' ? page.events : [...page.events].reverse();
        return concat(from(events), page.hasMore ? defer(() => readFrom(page.cursor)) : EMPTY);
      }),
    );
  return defer(() => readFrom());
}
