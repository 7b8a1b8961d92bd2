import type {
  AssistantMessage,
  Conversation,
  ConversationAgent,
  ConversationToolCall,
  UserMessage,
} from '../protocol/Conversation.js';
import { defined } from '../util/defined.js';
import { answerId } from './answerId.js';
import type { CopilotUIMessage } from './CopilotUIMessage.js';

type Part = CopilotUIMessage['parts'][number];

/**
 * A conversation as messages of the AI SDK: what a chat begins with when its page is opened again. Prompts and answers
 * alternate; an answer has the id that `toUIMessageStream` gives it.
 *
 * @example
 * ```ts
 * import type { CopilotSession } from 'copilot-rx';
 * import { toUIMessages, type CopilotUIMessage } from 'copilot-rx/ai-sdk';
 * import { firstValueFrom } from 'rxjs';
 *
 * export async function initialMessages(session: CopilotSession): Promise<CopilotUIMessage[]> {
 *   return toUIMessages(await firstValueFrom(session.state$));
 * }
 * ```
 */
export function toUIMessages({ messages, agents }: Pick<Conversation, 'messages' | 'agents'>): CopilotUIMessage[] {
  const made: CopilotUIMessage[] = [];
  let promptId: string | undefined;
  for (const message of messages) {
    if (message.role === 'user') {
      promptId = message.id;
      made.push({ id: message.id, role: 'user', parts: promptParts(message) });
      continue;
    }
    const parts = answerParts(message, agents);
    const latest = made.at(-1);
    if (latest?.role === 'assistant') latest.parts.push(...parts);
    else made.push({ id: answerId(promptId ?? message.id), role: 'assistant', parts });
  }
  return made;
}

function promptParts({ content, attachments = [] }: UserMessage): Part[] {
  const files = attachments.flatMap((attachment): Part[] => {
    if (!isBlob(attachment)) return [];
    const { mimeType: mediaType, data, displayName: filename } = attachment;
    return [{ type: 'file', mediaType, url: `data:${mediaType};base64,${data}`, ...defined({ filename }) }];
  });
  return [...files, { type: 'text', text: content, state: 'done' }];
}

interface Blob {
  readonly data: string;
  readonly mimeType: string;
  readonly displayName?: string;
}

function isBlob(attachment: unknown): attachment is Blob {
  if (typeof attachment !== 'object' || attachment === null) return false;
  const { type, data, mimeType } = attachment as Partial<Record<string, unknown>>;
  return type === 'blob' && typeof data === 'string' && typeof mimeType === 'string';
}

function answerParts({ content, reasoning = '', toolCalls }: AssistantMessage, agents: Conversation['agents']): Part[] {
  return [
    { type: 'step-start' },
    ...textPart('reasoning', reasoning),
    ...textPart('text', content),
    ...toolCalls.flatMap((call) => [
      toolPart(call),
      ...agents.filter(({ toolCallId }) => toolCallId === call.id).flatMap(agentParts),
    ]),
  ];
}

function textPart(type: 'text' | 'reasoning', text: string): Part[] {
  return text === '' ? [] : [{ type, text, state: 'done' }];
}

function agentParts({ id, messages, ...agent }: ConversationAgent): Part[] {
  const { status, toolCallId, name, displayName, description, error } = agent;
  const said = messages.filter((message) => message.role === 'assistant');
  const text = said.filter(({ content }) => content !== '').at(-1)?.content;
  const data = { status, ...defined({ toolCallId, name, displayName, description, text, error }) };
  const calls = said.flatMap(({ toolCalls }) => toolCalls);
  return [{ type: 'data-agent', id, data }, ...calls.map((call) => toolPart(call, id))];
}

function toolPart(call: ConversationToolCall, agentId?: string): Part {
  const { id: toolCallId, name: toolName, arguments: input = {}, status, result, detail, error } = call;
  const note = agentId === undefined ? {} : { callProviderMetadata: { copilot: { agentId } } };
  const part = { type: 'dynamic-tool', toolCallId, toolName, input, providerExecuted: true, ...note } as const;
  switch (status) {
    case 'succeeded':
      return { ...part, state: 'output-available', output: defined({ result, detail }) };
    case 'failed':
      return { ...part, state: 'output-error', errorText: error?.message ?? result ?? 'The tool failed.' };
    case 'aborted':
      return { ...part, state: 'output-error', errorText: 'Aborted.' };
    default: {
      const shown = defined({ output: call.output, progress: call.progress });
      if (Object.keys(shown).length === 0) return { ...part, state: 'input-available' };
      return { ...part, state: 'output-available', output: shown, preliminary: true };
    }
  }
}
