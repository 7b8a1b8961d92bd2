import { catchError, endWith, of } from 'rxjs';
import type { MonoTypeOperatorFunction } from 'rxjs';
import { errorData } from '../serving/ErrorData.js';
import type { SseMessage } from '../serving/SseMessage.js';

/** The cursor of readers that have been told the end: there is nothing more for them. */
export const endCursor = 'end';

/**
 * Tells readers the end, as a message `end`: else they would take it for a lost connection, and come back.
 *
 * ```
 * message$       -a-b|
 * endWithEnd()   -a-b(e|)
 * ```
 *
 * @stream as the source · no replay · completes with the source · never errors · unsubscribe leaves the source
 */
export function endWithEnd(): MonoTypeOperatorFunction<SseMessage> {
  return (message$) =>
    message$.pipe(
      endWith(endMessage({})),
      catchError((error: unknown) => of(endMessage({ error: errorData(error) }))),
    );
}

function endMessage(data: object): SseMessage {
  return { event: 'end', id: endCursor, data: JSON.stringify(data) };
}
