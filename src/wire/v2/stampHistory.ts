import { readFields } from '../../util/readFields.js';
import { stampAgent } from './stampAgent.js';

/** The answer to `session.getMessages` with the events of sub-agents marked, as they are when they come live. */
export function stampHistory(answer: unknown): unknown {
  const { events } = readFields(answer);
  return Array.isArray(events) ? { events: events.map(stampAgent) } : answer;
}
