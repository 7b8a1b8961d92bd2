import type { SessionEvent } from '../protocol/SessionEvent.js';

const signs = /^(assistant\.(?!turn_|idle)|tool\.execution_start)/;

/** Whether an event shows that the model, and not only the runtime, has begun to answer. */
export function isSignOfAgent({ type, agentId }: SessionEvent): boolean {
  return agentId !== undefined || signs.test(type);
}
