import type { SessionEvent } from '../protocol/SessionEvent.js';
import { GrowingText } from '../util/GrowingText.js';

/** What was heard of a turn so far. */
export class HeardText {
  #messageId = '';
  #text = new GrowingText();
  #toolsRan = false;

  /** The message in progress, or the latest one. */
  get text(): string {
    return this.#text.toString();
  }

  get toolsRan(): boolean {
    return this.#toolsRan;
  }

  take(event: SessionEvent): void {
    if (event.type === 'tool.execution_start') this.#toolsRan = true;
    if (event.agentId !== undefined) return;
    if (event.type === 'assistant.message_delta') {
      const { messageId, deltaContent } = event.data;
      if (messageId !== this.#messageId) this.#text = new GrowingText();
      this.#messageId = messageId;
      this.#text.append(deltaContent);
    } else if (event.type === 'assistant.message' && event.data.content !== '') {
      this.#text = new GrowingText();
      this.#text.append(event.data.content);
    }
  }
}
