import type { SessionCall } from './createSessionCall.js';
import type { SessionQueue } from './SessionQueue.js';
import type { IsTaken, TurnPort } from './TurnPort.js';

/** Makes the {@link SessionQueue} of a session. The runtime says nothing of prompts that are taken out, so their turns are told here. */
export function createSessionQueue({ sessionId, turns }: TurnPort, call: SessionCall): SessionQueue {
  const pending = () => call('session.queue.pendingItems', { sessionId });
  const drop = (isTaken: IsTaken) => {
    for (const live of [...turns]) live.drop?.(isTaken);
  };
  return {
    pending,
    remove: async (id) => {
      const item = (await pending()).items.find((one) => one.messageId === id || one.id === id);
      if (item === undefined) return false;
      const { removed } = await call('session.queue.removeAt', { sessionId, id: item.id });
      if (removed) drop((messageId) => messageId === item.messageId);
      return removed;
    },
    clear: async () => {
      const { items, steeringMessages = [] } = await pending();
      await call('session.queue.clear', { sessionId });
      const ids = new Set(items.map(({ messageId }) => messageId));
      // Those that wait to join the run are listed without their ids.
      drop((messageId, { mode }) => ids.has(messageId) || (mode === 'immediate' && steeringMessages.length > 0));
    },
  };
}
