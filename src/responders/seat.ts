import type { Observable } from 'rxjs';
import type { Answer } from '../protocol/Answer.js';
import type { Asked } from './createQuestion.js';
import type { OpenSlot } from './openSlot.js';
import { settlementOf } from './settlementOf.js';
import type { Settlement } from './Slots.js';

/**
 * Takes an ask to its slot, if there is one, and makes an answer of what comes back.
 *
 * @stream cold · no replay · completes with the settlement · never errors · unsubscribe stops the responder
 */
export function seat<Input, Output>(
  slot: OpenSlot<Input, Output> | undefined,
  asked: Asked<Input>,
  answerOf: (value: Output) => Answer,
): Observable<Settlement> | undefined {
  return slot?.(asked, (verdict) => settlementOf(verdict, answerOf));
}
