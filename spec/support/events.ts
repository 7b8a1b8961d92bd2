import type { SessionEventEnvelope, SessionEventOf, SessionEventType } from '../../src/protocol/SessionEvent.js';
import type { SessionEventData } from '../../src/protocol/SessionEventData.js';

/**
 * An event with its envelope. Ids and timestamps count up in the order of the calls, from the start of each spec file; what a
 * spec cares about goes into `envelope`.
 *
 * `event('assistant.message_delta', { messageId: 'm', deltaContent: 'Hi' }, { agentId: 'a' })`
 */
export function event<Type extends SessionEventType>(
  type: Type,
  data: SessionEventData[Type],
  envelope: Partial<SessionEventEnvelope> = {},
): SessionEventOf<Type> {
  made += 1;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    timestamp: new Date(firstMoment + made).toISOString(),
    parentId: null,
    type,
    data,
    ...envelope,
  };
}

let made = 0;
const firstMoment = Date.UTC(2026, 0, 1);
