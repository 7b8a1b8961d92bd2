import { isRecord } from './isRecord.js';
import type { ModelMessage } from './ModelMessage.js';
import type { ModelToolCall } from './ModelToolCall.js';

/** Reads one message; what is missing or of another kind becomes empty, since the runtime is trusted to write messages. */
export function parseModelMessage(value: unknown): ModelMessage {
  const message = isRecord(value) ? value : {};
  const toolCallId = message['tool_call_id'];
  return {
    role: string(message['role']),
    text: textOf(message['content']),
    toolCalls: list(message['tool_calls']).map(toolCallOf),
    ...(typeof toolCallId === 'string' ? { toolCallId } : {}),
  };
}

/** Content is a string, or a list of parts of which some are text. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return list(content)
    .map((part) => string(isRecord(part) ? part['text'] : undefined))
    .join('');
}

function toolCallOf(value: unknown): ModelToolCall {
  const call = isRecord(value) ? value : {};
  const called = isRecord(call['function']) ? call['function'] : {};
  return { id: string(call['id']), name: string(called['name']), arguments: string(called['arguments']) };
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
