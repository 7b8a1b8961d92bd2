import type { ToolRequest } from '../../protocol/assistantEvents.js';

/** How a draft tells what becomes of it. */
export interface DraftPorts {
  readonly emit: (type: string, data: object) => void;
  readonly nextId: (prefix: string) => string;
  /** Whether pieces are told as well. */
  readonly isStreaming: boolean;
  /** The prompt that is named as the origin of the message. */
  readonly origin: string;
}

/** The message that a virtual agent is writing. */
export class MessageDraft {
  #text = '';
  #reasoning = '';
  #messageId: string;
  #reasoningId: string;

  constructor(readonly ports: DraftPorts) {
    this.#messageId = ports.nextId('a');
    this.#reasoningId = ports.nextId('r');
  }

  write(text: string): void {
    const { emit, isStreaming } = this.ports;
    const isFirst = this.#text === '';
    this.#text += text;
    if (!isStreaming) return;
    if (isFirst) emit('assistant.message_start', { messageId: this.#messageId });
    emit('assistant.message_delta', { messageId: this.#messageId, deltaContent: text });
  }

  think(text: string): void {
    const { emit, isStreaming } = this.ports;
    this.#reasoning += text;
    if (isStreaming) emit('assistant.reasoning_delta', { reasoningId: this.#reasoningId, deltaContent: text });
  }

  /** Begins anew. */
  discard(): void {
    this.#text = this.#reasoning = '';
    this.#messageId = this.ports.nextId('a');
    this.#reasoningId = this.ports.nextId('r');
  }

  finish(content = this.#text, toolRequests: readonly ToolRequest[] = []): void {
    const { emit, origin } = this.ports;
    const [messageId, reasoningId, reasoning] = [this.#messageId, this.#reasoningId, this.#reasoning];
    this.discard();
    if (content === '' && toolRequests.length === 0) return;
    const thought = reasoning === '' ? {} : { reasoningText: reasoning };
    emit('assistant.message', { messageId, content, toolRequests, originatingMessageId: origin, ...thought });
    // The real one, too, tells it after the message.
    if (reasoning !== '') emit('assistant.reasoning', { reasoningId, content: reasoning });
  }
}
