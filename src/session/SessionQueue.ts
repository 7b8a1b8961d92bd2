import type { PendingPrompts } from '../protocol/QueuedPrompt.js';

/** The prompts that wait in the runtime (protocol 3). Turns that are taken out of it error with TurnAbortedError, `started: false`. */
export interface SessionQueue {
  /** What waits, the next one first. Rejects with SessionClosedError, RpcError or ConnectionLostError, as all of these. */
  readonly pending: () => Promise<PendingPrompts>;
  /** Takes out the prompt with this message id, or queue id; false when it does not wait there any more. */
  readonly remove: (id: string) => Promise<boolean>;
  /** Takes out all that wait. The run in progress goes on. */
  readonly clear: () => Promise<void>;
}
