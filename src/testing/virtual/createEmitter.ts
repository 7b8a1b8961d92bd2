import { asyncScheduler } from 'rxjs';
import type { SessionEvent, SessionEventEnvelope } from '../../protocol/SessionEvent.js';

/** Sends the events of one session, and keeps those that the runtime would keep. */
export interface Emitter {
  readonly emit: (type: string, data: object, envelope?: Partial<SessionEventEnvelope>) => void;
  readonly history: readonly SessionEvent[];
}

/** Types that are told and not kept; so are all that ask something by other means than a tool or a permission. */
const ephemeral = new Set<string>([
  'assistant.idle',
  'assistant.message_delta',
  'assistant.message_start',
  'assistant.reasoning',
  'assistant.reasoning_delta',
  'assistant.turn_retry',
  'assistant.usage',
  'agent.interrupted',
  'capabilities.changed',
  'command.completed',
  'command.execute',
  'elicitation.completed',
  'elicitation.requested',
  'pending_messages.modified',
  'session.idle',
  'session.usage_info',
  'tool.execution_partial_result',
  'tool.execution_progress',
]);

/** Makes an {@link Emitter}. An event that comes with an id is taken as it is. Times are those of RxJS's scheduler, so they are virtual under a `TestScheduler`. */
export function createEmitter(
  nextId: () => string,
  route: (event: SessionEvent) => void,
  before: readonly SessionEvent[] = [],
): Emitter {
  const history = [...before];
  return {
    history,
    emit: (type, data, envelope = {}) => {
      // An event of whatever type: what it holds is the script's business.
      const event = {
        id: nextId(),
        timestamp: new Date(asyncScheduler.now()).toISOString(),
        parentId: history.at(-1)?.id ?? null,
        type,
        data,
        ...(ephemeral.has(type) && envelope.id === undefined ? { ephemeral: true } : {}),
        ...envelope,
      } as SessionEvent;
      if (event.ephemeral !== true) history.push(event);
      route(event);
    },
  };
}
