import { filter, type OperatorFunction } from 'rxjs';
import type { SessionEvent, SessionEventType } from '../protocol/SessionEvent.js';

/**
 * Passes the events of one type, or of several, typed as what they are; of any agent.
 *
 * ```
 * event$                       -m-t-i-m-|
 * ofType('assistant.message')  -m-----m-|
 * ```
 *
 * With several types, the result is a union that a `switch` on `type` narrows.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
 * @param types - The names to let through, at least one.
 * @example
 * ```ts
 * import { of } from 'rxjs';
 * import type { SessionEvent } from 'copilot-rx';
 * import { ofType } from 'copilot-rx/operators';
 *
 * const envelope = { id: '1', timestamp: '2026-01-01T00:00:00Z', parentId: null };
 * const event$ = of<SessionEvent[]>(
 *   { ...envelope, type: 'assistant.turn_start', data: { turnId: '0' } },
 *   { ...envelope, type: 'assistant.message', data: { messageId: 'm', content: 'Hello' } },
 * );
 *
 * event$.pipe(ofType('assistant.message')).subscribe(({ data }) => console.log(data.content)); // Hello
 * ```
 */
export function ofType<Type extends SessionEventType>(
  ...types: readonly [Type, ...Type[]]
): OperatorFunction<SessionEvent, Extract<SessionEvent, { type: Type }>> {
  const wanted: readonly string[] = types;

  return (event$) =>
    event$.pipe(filter((event): event is Extract<SessionEvent, { type: Type }> => wanted.includes(event.type)));
}
