import type { SessionEvent } from '../protocol/SessionEvent.js';

/** What was heard of a turn so far. */
export class HeardText {
  #messageId = '';
  #text = '';
  #toolsRan = false;

  /** The message in progress, or the latest one. */
  get text(): string {
    return this.#text;
  }

  get toolsRan(): boolean {
    return this.#toolsRan;
  }

  take(event: SessionEvent): void {
    if (event.type === 'tool.execution_start') this.#toolsRan = true;
    if (event.agentId !== undefined) return;
    if (event.type === 'assistant.message_delta') {
      const { messageId, deltaContent } = event.data;
      this.#text = messageId === this.#messageId ? this.#text + deltaContent : deltaContent;
      this.#messageId = messageId;
    } else if (event.type === 'assistant.message' && event.data.content !== '') {
      this.#text = event.data.content;
    }
  }
}
