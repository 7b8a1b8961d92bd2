import { mergeDeltas } from '../operators/mergeDeltas.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { lastIndexWhere } from '../util/lastIndexWhere.js';
import { replacedAt } from '../util/replacedAt.js';

/** The texts that are still being written, their pieces merged. */
export type Drafts = readonly SessionEvent[];

/** What ends the texts that an agent was writing: finished, tried again, or given up. */
const ends = new Set<string>([
  'assistant.turn_start',
  'assistant.turn_end',
  'assistant.turn_retry',
  'assistant.message',
  'abort',
  'session.error',
  'session.idle',
]);

/** Adds the next event. The memory it takes is that of the texts themselves, however many pieces they come in. */
export function keepDrafts(drafts: Drafts, event: SessionEvent): Drafts {
  if (ends.has(event.type)) return drafts.filter(({ agentId }) => agentId !== event.agentId);
  if (event.type !== 'assistant.message_delta' && event.type !== 'assistant.reasoning_delta') return drafts;
  const index = lastIndexWhere(drafts, ({ agentId }) => agentId === event.agentId);
  const last = drafts[index];
  const merged = last && mergeDeltas(last, event);
  return merged === undefined ? [...drafts, event] : replacedAt(drafts, index, merged);
}
