import { filter, map, type OperatorFunction } from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { isFromMainAgent } from './isFromMainAgent.js';
import { ofType } from './ofType.js';

/**
 * The pieces of the main agent's answer as they are streamed, without the sub-agents'.
 *
 * ```
 * event$        -h-s-e-m-|
 * textDeltas()  -x---y---|
 * ```
 *
 * Pieces are a preview: joined, they may differ from the finished message when the runtime repeats a failed model call.
 * `accumulateText()` takes care of that.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
 * @example
 * ```ts
 * import { of } from 'rxjs';
 * import type { SessionEvent } from 'copilot-rx';
 * import { textDeltas } from 'copilot-rx/operators';
 *
 * const envelope = { id: '1', timestamp: '2026-01-01T00:00:00Z', parentId: null };
 * const event$ = of<SessionEvent[]>(
 *   { ...envelope, type: 'assistant.message_delta', data: { messageId: 'm', deltaContent: 'Hel' } },
 *   { ...envelope, type: 'assistant.message_delta', data: { messageId: 'm', deltaContent: 'lo' } },
 * );
 *
 * event$.pipe(textDeltas()).subscribe((text) => console.log(text)); // Hel, lo
 * ```
 */
export function textDeltas(): OperatorFunction<SessionEvent, string> {
  return (event$) =>
    event$.pipe(
      ofType('assistant.message_delta'),
      filter((event) => isFromMainAgent(event)),
      map(({ data }) => data.deltaContent),
    );
}
