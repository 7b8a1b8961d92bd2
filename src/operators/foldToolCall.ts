import type { ToolRequest } from '../protocol/assistantEvents.js';
import type { AssistantMessage, ConversationLane, ConversationToolCall } from '../protocol/Conversation.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { ToolCompleteData } from '../protocol/toolEvents.js';
import { lastIndexWhere } from '../util/lastIndexWhere.js';
import { replacedAt } from '../util/replacedAt.js';

/** A lane after news of a tool call, which is part of the message that asked for it. */
export function foldToolCall<Lane extends ConversationLane>(lane: Lane, event: SessionEvent): Lane {
  switch (event.type) {
    case 'tool.execution_start': {
      const { toolCallId, toolName, arguments: args } = event.data;
      const request: ToolRequest = { toolCallId, name: toolName, arguments: args };
      const known = hasCall(lane, toolCallId) ? lane : addCall(lane, requestedCall(request), event);
      return change(known, toolCallId, (call) => (call.status === 'requested' ? { ...call, status: 'running' } : call));
    }
    case 'tool.execution_partial_result': {
      const { toolCallId, partialOutput } = event.data;
      // It is all of the output so far, and comes twice at times.
      return change(lane, toolCallId, (call) =>
        call.output === partialOutput ? call : whileItRuns(call, { output: partialOutput }),
      );
    }
    case 'tool.execution_progress': {
      const { toolCallId, progressMessage } = event.data;
      return change(lane, toolCallId, (call) => whileItRuns(call, { progress: progressMessage }));
    }
    case 'tool.execution_complete':
      return change(lane, event.data.toolCallId, (call) => (isDone(call) ? call : completed(call, event.data)));
    default:
      return lane;
  }
}

/** A tool call of a lane. It is looked for from the end: calls are answered soon. */
export function callOf({ messages }: ConversationLane, toolCallId: string): ConversationToolCall | undefined {
  const message = messages[lastIndexWhere(messages, (one) => asksFor(one, toolCallId))];
  return message?.role === 'assistant' ? message.toolCalls.find(({ id }) => id === toolCallId) : undefined;
}

/** A tool call as a message asks for it. */
export function requestedCall({ toolCallId, name, arguments: args }: ToolRequest): ConversationToolCall {
  return { ...blankCall, id: toolCallId, name, arguments: args };
}

const blankCall = {
  status: 'requested',
  output: undefined,
  progress: undefined,
  result: undefined,
  detail: undefined,
  error: undefined,
} as const;

/** A lane in which no tool runs any more. What still tells of its end is believed. */
export function abortToolCalls<Lane extends ConversationLane>(lane: Lane): Lane {
  const isOpen = ({ status }: ConversationToolCall) => status === 'requested' || status === 'running';
  if (!lane.messages.some((message) => message.role === 'assistant' && message.toolCalls.some(isOpen))) return lane;
  const messages = lane.messages.map((message) => {
    if (message.role === 'user' || !message.toolCalls.some(isOpen)) return message;
    const toolCalls = message.toolCalls.map((call) =>
      isOpen(call) ? { ...call, ...over, status: 'aborted' as const } : call,
    );
    return { ...message, toolCalls };
  });
  return { ...lane, messages };
}

/** What is told while a tool runs, and no longer. */
const over = { output: undefined, progress: undefined } as const;

function whileItRuns(call: ConversationToolCall, news: Partial<ConversationToolCall>): ConversationToolCall {
  return isDone(call) || call.status === 'aborted' ? call : { ...call, ...news };
}

function isDone({ status }: ConversationToolCall): boolean {
  return status === 'succeeded' || status === 'failed';
}

function completed(call: ConversationToolCall, { success, result, error }: ToolCompleteData): ConversationToolCall {
  const { content, detailedContent } = result ?? {};
  // The runtime's files leave the detail out when it says the same.
  const detail = detailedContent === content ? undefined : detailedContent;
  return { ...call, ...over, status: success ? 'succeeded' : 'failed', result: content, detail, error };
}

function hasCall({ messages }: ConversationLane, toolCallId: string): boolean {
  return messages.some((message) => asksFor(message, toolCallId));
}

function asksFor(message: ConversationLane['messages'][number], toolCallId: string): message is AssistantMessage {
  return message.role === 'assistant' && message.toolCalls.some(({ id }) => id === toolCallId);
}

/** A call that no message asked for, as far as is known: it goes with the latest, or makes one. */
function addCall<Lane extends ConversationLane>(lane: Lane, call: ConversationToolCall, event: SessionEvent): Lane {
  const { messages } = lane;
  const last = messages.at(-1);
  if (last?.role === 'assistant') {
    return {
      ...lane,
      messages: replacedAt(messages, messages.length - 1, { ...last, toolCalls: [...last.toolCalls, call] }),
    };
  }
  const { id, timestamp } = event;
  const message = {
    role: 'assistant',
    id,
    timestamp,
    content: '',
    reasoning: undefined,
    toolCalls: [call],
    isComplete: true,
  } as const;
  return { ...lane, messages: [...messages, message] };
}

/** Changes one call. It is looked for from the end: calls are answered soon. */
function change<Lane extends ConversationLane>(
  lane: Lane,
  toolCallId: string,
  news: (call: ConversationToolCall) => ConversationToolCall,
): Lane {
  const { messages } = lane;
  const index = lastIndexWhere(messages, (message) => asksFor(message, toolCallId));
  const message = messages[index];
  if (message?.role !== 'assistant') return lane;
  const at = message.toolCalls.findIndex(({ id }) => id === toolCallId);
  const call = message.toolCalls[at];
  const changed = call && news(call);
  if (changed === undefined || changed === call) return lane;
  return {
    ...lane,
    messages: replacedAt(messages, index, { ...message, toolCalls: replacedAt(message.toolCalls, at, changed) }),
  };
}
