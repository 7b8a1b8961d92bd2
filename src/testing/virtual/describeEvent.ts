import type { SessionEvent } from '../../protocol/SessionEvent.js';

/**
 * What is to be seen of an event, in a few words: `delta Hel`, `message Hello`, `tool echo {"x":1}`, `result 42`. Undefined for
 * what a turn always has: prompts, frames of model calls, usage, the questions behind a tool call, the idle at its end.
 */
export function describeEvent(event: SessionEvent): string | undefined {
  switch (event.type) {
    case 'assistant.message_delta':
      return `delta ${event.data.deltaContent}`;
    case 'assistant.reasoning_delta':
      return `reasoning ${event.data.deltaContent}`;
    case 'assistant.message':
      return event.data.content === '' ? undefined : `message ${event.data.content}`;
    case 'assistant.turn_retry':
      return `retry ${event.data.reason ?? ''}`;
    case 'tool.execution_start':
      return describeToolCall(event.data.toolName, event.data.arguments);
    case 'tool.execution_complete':
      return event.data.success
        ? `result ${event.data.result?.content ?? ''}`
        : `failure ${event.data.error?.message ?? ''}`;
    case 'session.error':
      return `error ${event.data.message}`;
    case 'session.compaction_start':
      return 'compaction start';
    case 'session.compaction_complete':
      return 'compaction complete';
    default:
      return undefined;
  }
}

/** A tool call in a few words. */
export function describeToolCall(name: string, args: unknown): string {
  return `tool ${name} ${JSON.stringify(args ?? {})}`;
}
