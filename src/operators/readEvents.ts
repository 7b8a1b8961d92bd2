import { ReplaySubject, firstValueFrom, of, take, takeUntil } from 'rxjs';
import type { EventLog, EventPage, ReadEventsOptions } from './EventPage.js';
import { pullEvents } from './pullEvents.js';

/**
 * A session's events for `for await`, page by page from the runtime's log, at your own pace: a page is asked for when the loop wants
 * it. What it gives is what `pullEvents` gives. Leaving the loop cancels a read in progress.
 *
 * @throws InvalidOptionsError at once when the options make no sense.
 * @example
 * ```ts
 * import { appendFile } from 'node:fs/promises';
 * import type { CopilotSession } from 'copilot-rx';
 * import { readEvents } from 'copilot-rx/operators';
 *
 * export async function archive(session: CopilotSession): Promise<void> {
 *   for await (const { events } of readEvents(session, { live: false, includeEphemeral: false })) {
 *     for (const event of events) await appendFile('events.jsonl', `${JSON.stringify(event)}\n`);
 *   }
 * }
 * ```
 */
export function readEvents(session: EventLog, options: ReadEventsOptions = {}): AsyncIterable<EventPage> {
  // Checks the options now, rather than in the loop.
  const pagesFrom = (from: ReadEventsOptions) => pullEvents(session, (page) => of(page), from).pipe(take(1));
  const first$ = pagesFrom(options);
  return {
    [Symbol.asyncIterator]: () => {
      const left = new ReplaySubject<void>(1);
      const pages = (async function* () {
        let page$ = first$;
        for (;;) {
          const page = await firstValueFrom(page$.pipe(takeUntil(left)), { defaultValue: undefined });
          if (page === undefined) return;
          page$ = pagesFrom({ ...options, cursor: page.cursor });
          yield page;
        }
      })();
      return {
        next: () => pages.next(),
        return: () => {
          // A generator would first wait for the read in progress, half a minute perhaps.
          left.next();
          return pages.return(undefined);
        },
      };
    },
  };
}
