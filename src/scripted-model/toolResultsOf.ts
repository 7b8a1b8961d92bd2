import type { ModelMessage } from './ModelMessage.js';
import type { ModelToolResult } from './ModelToolResult.js';

/** The tool messages after the last assistant message, each with the name of the tool that was called. */
export function toolResultsOf(messages: readonly ModelMessage[]): readonly ModelToolResult[] {
  const asked = messages.map(({ role }) => role).lastIndexOf('assistant');
  const names = new Map(messages[asked]?.toolCalls.map(({ id, name }) => [id, name]));
  return messages
    .slice(asked + 1)
    .filter(({ role }) => role === 'tool')
    .map(({ toolCallId = '', text }) => ({ id: toolCallId, name: names.get(toolCallId) ?? '', text }));
}
