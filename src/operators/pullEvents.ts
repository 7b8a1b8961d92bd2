import {
  EMPTY,
  type Observable,
  type ObservableInput,
  catchError,
  concatMap,
  defer,
  endWith,
  ignoreElements,
  of,
  repeat,
  takeUntil,
} from 'rxjs';
import { isCopilotError } from '../errors/CopilotError.js';
import { checkOptions, isFlag, isText, isTextList } from '../protocol/checkOptions.js';
import type { EventLog, EventPage, ReadEventsOptions } from './EventPage.js';

/**
 * Reads a session's events from the runtime's log, page by page: the next page is asked for when what you made of the last one has
 * completed. So a slow consumer holds up nothing and nobody, and misses nothing: the log waits in the runtime.
 *
 * ```
 * session.eventLog.read  --p   ----q
 * consume                  ---x|   ---x|
 * pullEvents(…)          -----x-------x-
 * ```
 *
 * Events that the runtime keeps (all but those marked `ephemeral`) are read exactly once each, in order, however late. Of ephemeral
 * ones, such as deltas, it has the latest in memory only (about 4,000 with CLI 1.0.102): older ones are left out without a
 * word. Pages without events are passed over. Protocol 3; on protocol 2 it errors with UnsupportedByRuntimeError.
 *
 * @stream cold · no replay · completes when the session is closed, or with `live: false` at the end of the log · errors with UnsupportedByRuntimeError, RpcError, ConnectionLostError or as `consume` · unsubscribe cancels the read
 * @param consume - What to do with a page; its completion asks for the next.
 * @throws InvalidOptionsError at once when the options make no sense.
 * @example
 * ```ts
 * import { concatMap, from, timer } from 'rxjs';
 * import type { CopilotSession } from 'copilot-rx';
 * import { pullEvents } from 'copilot-rx/operators';
 *
 * export function archive(session: CopilotSession): void {
 *   pullEvents(session, ({ events }) => from(events).pipe(concatMap(() => timer(100)))).subscribe();
 * }
 * ```
 */
export function pullEvents<T>(
  session: EventLog,
  consume: (page: EventPage) => ObservableInput<T>,
  options: ReadEventsOptions = {},
): Observable<T> {
  checkReadOptions(options);
  const { live = true, ...query } = options;
  return defer(() => {
    let { cursor } = options;
    let isOver = false;
    return defer(() => {
      const from = cursor === undefined ? {} : { cursor };
      return session.call('session.eventLog.read', { ...query, ...from, waitMs: live ? longestWait : 0 });
    }).pipe(
      catchError((error: unknown) => {
        // A session that is being closed ends the read in progress, and refuses the next.
        if (!isClosed(error)) throw error;
        isOver = true;
        return EMPTY;
      }),
      concatMap((page) => {
        ({ cursor } = page);
        isOver = !live && !page.hasMore;
        return page.events.length === 0 ? EMPTY : consume(page);
      }),
      repeat({ delay: () => (isOver ? EMPTY : of(true)) }),
      takeUntil(session.idle$.pipe(ignoreElements(), endWith(true))),
    );
  });
}

/** Milliseconds; the runtime waits no longer. */
const longestWait = 30_000;

function isClosed(error: unknown): boolean {
  return isCopilotError(error) && error.code === 'SESSION_CLOSED';
}

function checkReadOptions(options: ReadEventsOptions): void {
  checkOptions('options of reading events', options, [
    ['cursor', isText, 'must be the cursor of a page'],
    [
      'max',
      (max) => Number.isInteger(max) && Number(max) >= 1 && Number(max) <= 1_000,
      'must be a whole number from 1 to 1000',
    ],
    ['live', isFlag, 'must be true or false'],
    ['types', (types) => isTextList(types) && (types as unknown[]).length > 0, 'must be a list of types, at least one'],
    ['includeEphemeral', isFlag, 'must be true or false'],
  ]);
}
