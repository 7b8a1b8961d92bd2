import type { SessionEvent } from '../protocol/SessionEvent.js';

/** Where a piece waits to be merged with the next of its agent; undefined for events that are no pieces. */
export function deltaSlot({ type, agentId = '' }: SessionEvent): string | undefined {
  switch (type) {
    case 'assistant.message_delta':
    case 'assistant.reasoning_delta':
      // One slot for both, so that reasoning and text keep their order.
      return `text ${agentId}`;
    case 'assistant.streaming_delta':
      return `bytes ${agentId}`;
    default:
      return undefined;
  }
}
