import { connect, endWith, ignoreElements, map, merge, repeat, startWith, takeUntil } from 'rxjs';
import type { OperatorFunction } from 'rxjs';
import { after } from '../util/after.js';
import type { SseMessage } from './SseMessage.js';
import { writeSse } from './writeSse.js';

/** A comment: readers take no notice of it, but see that the connection stands. */
const heartbeat = ':\n\n';

/**
 * Messages as they are sent, with a comment at first and then every so often.
 *
 * ```
 * message$    ---a----b--|
 * sseText(5)  h--a-h--b-h|    h: a comment
 * ```
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source and stops the clock
 */
export function sseText(heartbeatMs: number): OperatorFunction<SseMessage, string> {
  return (message$) =>
    message$.pipe(
      map(writeSse),
      connect((text$) =>
        merge(
          text$,
          after(heartbeatMs).pipe(
            repeat(),
            map(() => heartbeat),
            takeUntil(text$.pipe(ignoreElements(), endWith(true))),
          ),
        ),
      ),
      startWith(heartbeat),
    );
}
