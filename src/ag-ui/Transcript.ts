import type { AssistantMessage, Message } from '@ag-ui/core';
import type { Shown } from './Shown.js';

type Of<Name extends Shown['type']> = Extract<Shown, { type: Name }>;

/**
 * The messages that a client of AG-UI shows after what was sent to it. Kept for one purpose: streams only add, so that what is to
 * be taken back needs a snapshot of all the rest.
 */
export class Transcript {
  #messages: Message[];

  /** Clients keep their activities as they are, and do not send them. */
  constructor(before: readonly Message[]) {
    this.#messages = before.map((message) => ({ ...message }));
  }

  /** All messages, as they are now. */
  snapshot(): Message[] {
    return structuredClone(this.#messages);
  }

  /** Takes messages and tool calls out. */
  drop(ids: ReadonlySet<string>): void {
    this.#messages = this.#messages.flatMap((message) => {
      if (ids.has(message.id)) return [];
      if (message.role !== 'assistant' || message.toolCalls === undefined) return [message];
      const toolCalls = message.toolCalls.filter(({ id }) => !ids.has(id));
      return toolCalls.length === 0 && message.content === undefined ? [] : [{ ...message, toolCalls }];
    });
  }

  take(event: Shown): void {
    switch (event.type) {
      case 'TEXT_MESSAGE_START':
      case 'REASONING_MESSAGE_START':
        return this.#begin({ id: event.messageId, role: event.role ?? 'assistant', content: '', ...tagOf(event) });
      case 'TEXT_MESSAGE_CONTENT':
      case 'REASONING_MESSAGE_CONTENT':
        return this.#append(event);
      case 'TOOL_CALL_START':
        return this.#call(event);
      case 'TOOL_CALL_ARGS':
        return this.#addArguments(event);
      case 'TOOL_CALL_RESULT':
        return this.#answer(event);
      default:
    }
  }

  #begin(message: Message): void {
    if (!this.#messages.some(({ id }) => id === message.id)) this.#messages.push(message);
  }

  #append({ messageId, delta }: Of<'TEXT_MESSAGE_CONTENT'> | Of<'REASONING_MESSAGE_CONTENT'>): void {
    const message = this.#messages.find(({ id }) => id === messageId);
    if (message === undefined || message.role === 'activity' || typeof message.content === 'object') return;
    message.content = (message.content ?? '') + delta;
  }

  #call(event: Of<'TOOL_CALL_START'>): void {
    const { toolCallId: id, toolCallName: name, parentMessageId = id } = event;
    if (this.#holderOf(id) !== undefined) return;
    this.#begin({ id: parentMessageId, role: 'assistant', ...tagOf(event) });
    const holder = this.#messages.find((message) => message.id === parentMessageId);
    if (holder?.role !== 'assistant') return;
    holder.toolCalls = [...(holder.toolCalls ?? []), { id, type: 'function', function: { name, arguments: '' } }];
  }

  #addArguments({ toolCallId, delta }: Of<'TOOL_CALL_ARGS'>): void {
    const call = this.#holderOf(toolCallId)?.toolCalls?.find(({ id }) => id === toolCallId);
    if (call !== undefined) call.function.arguments += delta;
  }

  /** Behind the message that asked for it, and the results that are there. */
  #answer(event: Of<'TOOL_CALL_RESULT'>): void {
    const { messageId: id, toolCallId, content, metadata } = event;
    const holder = this.#holderOf(toolCallId);
    let at = holder === undefined ? this.#messages.length : this.#messages.indexOf(holder) + 1;
    while (this.#messages[at]?.role === 'tool') at += 1;
    const said = metadata === undefined ? {} : { metadata };
    this.#messages.splice(at, 0, { id, role: 'tool', toolCallId, content, ...said, ...tagOf(event) });
  }

  #holderOf(toolCallId: string): AssistantMessage | undefined {
    return this.#messages.find(
      (message): message is AssistantMessage =>
        message.role === 'assistant' && message.toolCalls?.some(({ id }) => id === toolCallId) === true,
    );
  }
}

function tagOf({ subagentRunId }: { subagentRunId?: string }): { subagentRunId?: string } {
  return subagentRunId === undefined ? {} : { subagentRunId };
}
