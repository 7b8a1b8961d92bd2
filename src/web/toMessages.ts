import { map } from 'rxjs';
import type { OperatorFunction } from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { SseMessage } from '../serving/SseMessage.js';

/**
 * Events as messages without a name, with their ids; a list is one message `history`, with the id of its last event.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
 */
export function toMessages(): OperatorFunction<SessionEvent | readonly SessionEvent[], SseMessage> {
  return map((come) => {
    if ('type' in come) return { id: come.id, data: JSON.stringify(come) };
    const id = come.at(-1)?.id;
    return { event: 'history', data: JSON.stringify(come), ...(id === undefined ? {} : { id }) };
  });
}
