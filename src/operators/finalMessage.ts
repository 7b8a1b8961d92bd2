import { filter, type OperatorFunction, takeLast } from 'rxjs';
import type { SessionEvent, SessionEventOf } from '../protocol/SessionEvent.js';
import { isFromMainAgent } from './isFromMainAgent.js';
import { ofType } from './ofType.js';

/**
 * When the source completes, the main agent's last message that has text; nothing if there was none.
 *
 * ```
 * event$          -h-m-t-|
 * finalMessage()  -------(m|)
 * ```
 *
 * A message with empty `content` (`t` above) only calls tools and answers nothing, so it is passed over, even when it is the
 * last. To end a source that does not complete by itself, put `untilIdle()` before.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
 * @example
 * ```ts
 * import { of } from 'rxjs';
 * import type { SessionEvent } from 'copilot-rx';
 * import { finalMessage, untilIdle } from 'copilot-rx/operators';
 *
 * const envelope = { id: '1', timestamp: '2026-01-01T00:00:00Z', parentId: null };
 * const event$ = of<SessionEvent[]>(
 *   { ...envelope, type: 'assistant.message', data: { messageId: 'm', content: 'Let me look.' } },
 *   { ...envelope, type: 'assistant.message', data: { messageId: 'n', content: 'It is 42.' } },
 *   { ...envelope, type: 'session.idle', data: {} },
 * );
 *
 * event$.pipe(untilIdle(), finalMessage()).subscribe(({ data }) => console.log(data.content)); // It is 42.
 * ```
 */
export function finalMessage(): OperatorFunction<SessionEvent, SessionEventOf<'assistant.message'>> {
  return (event$) =>
    event$.pipe(
      ofType('assistant.message'),
      filter((event) => isFromMainAgent(event)),
      filter(({ data }) => data.content !== ''),
      takeLast(1),
    );
}
