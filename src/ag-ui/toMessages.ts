import type { AssistantMessage as Shown, Message, ToolMessage } from '@ag-ui/core';
import { emptyConversation } from '../operators/emptyConversation.js';
import { foldEvent } from '../operators/foldEvent.js';
import type { AssistantMessage, ConversationMessage, ConversationToolCall } from '../protocol/Conversation.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { defined } from '../util/defined.js';

/**
 * The history of a session as messages of AG-UI, those of its sub-agents behind those of the main agent.
 *
 * @example
 * ```ts
 * import { CopilotClient } from 'copilot-rx';
 * import { toMessages } from 'copilot-rx/ag-ui';
 *
 * const client = new CopilotClient();
 * const session = await client.createSession();
 * console.log(toMessages(await session.getMessages()).map(({ role }) => role));
 * ```
 */
export function toMessages(events: readonly SessionEvent[]): Message[] {
  const { messages, agents } = events.reduce(foldEvent, emptyConversation);
  const own = messages.flatMap((message) => shown(message, {}));
  return [
    ...own,
    ...agents.flatMap(({ id, messages: said }) => said.flatMap((message) => shown(message, { subagentRunId: id }))),
  ];
}

type Tag = Pick<Shown, 'subagentRunId'>;

function shown(message: ConversationMessage, tag: Tag): Message[] {
  const { id, role, content } = message;
  if (role === 'user') return [{ id, role, content, ...defined({ name: message.source }), ...tag }];
  const { reasoning, toolCalls } = message;
  const thought: Message[] =
    reasoning === undefined ? [] : [{ id: `reasoning-${id}`, role: 'reasoning', content: reasoning, ...tag }];
  return [...thought, { id, role, ...said(message), ...tag }, ...toolCalls.flatMap((call) => resultOf(call, tag))];
}

function said({ content, toolCalls }: AssistantMessage): Pick<Shown, 'content' | 'toolCalls'> {
  if (toolCalls.length === 0) return { content };
  return {
    ...(content === '' ? {} : { content }),
    toolCalls: toolCalls.map(({ id, name, arguments: args }) => ({
      id,
      type: 'function',
      function: { name, arguments: typeof args === 'string' ? args : JSON.stringify(args ?? {}) },
    })),
  };
}

function resultOf({ id, status, result, error }: ConversationToolCall, tag: Tag): ToolMessage[] {
  if (status === 'requested' || status === 'running') return [];
  const failed = status === 'succeeded' ? {} : { error: error?.message ?? status };
  const content = result ?? error?.message ?? '';
  return [{ id: `${id}-result`, role: 'tool', toolCallId: id, content, ...failed, ...tag }];
}
