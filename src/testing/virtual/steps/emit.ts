import type { SessionEventEnvelope, SessionEventType } from '../../../protocol/SessionEvent.js';
import type { SessionEventData } from '../../../protocol/SessionEventData.js';
import type { Step } from '../Step.js';
import { doing } from './doing.js';

/** Any event at all. */
export function emit<Type extends SessionEventType>(
  type: Type,
  data: SessionEventData[Type],
  envelope?: Partial<SessionEventEnvelope>,
): Step;
export function emit(type: string, data: object, envelope?: Partial<SessionEventEnvelope>): Step;
export function emit(type: string, data: object, envelope?: Partial<SessionEventEnvelope>): Step {
  return doing(type, (agent) => agent.emit(type, data, envelope));
}
