import type { SessionEventEnvelope } from '../protocol/SessionEvent.js';

/** Whether the main agent sent the event; a sub-agent's carry its `agentId`. */
export function isFromMainAgent({ agentId }: SessionEventEnvelope): boolean {
  return agentId === undefined;
}
