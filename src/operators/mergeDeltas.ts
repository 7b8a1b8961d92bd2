import type { SessionEvent } from '../protocol/SessionEvent.js';

/** One event for two pieces of the same text, with the envelope of the later; undefined when they do not belong together. */
export function mergeDeltas(before: SessionEvent, event: SessionEvent): SessionEvent | undefined {
  switch (event.type) {
    case 'assistant.message_delta': {
      if (before.type !== event.type || before.data.messageId !== event.data.messageId) return undefined;
      const deltaContent = before.data.deltaContent + event.data.deltaContent;
      return { ...event, data: { ...event.data, deltaContent } };
    }
    case 'assistant.reasoning_delta': {
      if (before.type !== event.type || before.data.reasoningId !== event.data.reasoningId) return undefined;
      const deltaContent = before.data.deltaContent + event.data.deltaContent;
      return { ...event, data: { ...event.data, deltaContent } };
    }
    default:
      // Counts, from the start of the message: the later one says all.
      return event;
  }
}
