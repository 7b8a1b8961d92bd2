import type {
  AssistantDeltaData,
  AssistantMessageData,
  AssistantReasoningData,
  AssistantReasoningDeltaData,
} from '../protocol/assistantEvents.js';
import type { StepBuffer } from './StepBuffer.js';

/** A text that is streamed: in one part, or in several if something came in between. */
interface Piece {
  readonly type: 'text' | 'reasoning';
  readonly id: string;
  text: string;
  isOpen: boolean;
}

/** Writes what the main agent thinks and says: a step for each model call. A finished message is what counts, whatever was streamed. */
export class SpeechWriter {
  #isStepOpen = false;
  #text: Piece | undefined;
  #reasoning: Piece | undefined;
  /** How far the message of this model call is: undefined until it is finished; then whether its reasoning was told. */
  #hasThought: boolean | undefined;
  readonly #finished = new Set<string>();

  constructor(readonly buffer: StepBuffer) {}

  get isDrafting(): boolean {
    return this.#text !== undefined || this.#reasoning !== undefined;
  }

  openStep(): void {
    this.closeStep();
    this.buffer.startStep();
    this.#isStepOpen = true;
    this.#hasThought = undefined;
  }

  /** What was streamed and not finished stays: an abort or the length limit cut it short. */
  closeStep(): void {
    this.#keep();
    if (this.#isStepOpen) this.buffer.draft({ type: 'finish-step' });
    this.#isStepOpen = false;
  }

  /** @returns whether this is another attempt than the one in progress, which failed then: it is to be taken back before. */
  isNewAttempt({ messageId }: AssistantDeltaData): boolean {
    return this.#text !== undefined && this.#text.id !== messageId && !this.#finished.has(messageId);
  }

  addText({ messageId, deltaContent }: AssistantDeltaData): void {
    // A piece may come behind its message, where a history was put before live events.
    if (this.#finished.has(messageId)) return;
    this.#begin();
    this.#text ??= { type: 'text', id: messageId, text: '', isOpen: false };
    this.#grow(this.#text, deltaContent);
  }

  addReasoning({ reasoningId, deltaContent }: AssistantReasoningDeltaData): void {
    this.#begin();
    if (this.#reasoning?.id !== reasoningId) this.#reasoning = this.#another(reasoningId);
    this.#grow(this.#reasoning, deltaContent);
  }

  /** The whole reasoning of a message: protocol 3 sends it behind the message, which mostly has it, too. */
  finishReasoning({ reasoningId, content }: AssistantReasoningData): void {
    if (this.#hasThought === true) return;
    this.#openStepIfNone();
    this.#reasoning ??= { type: 'reasoning', id: reasoningId, text: '', isOpen: false };
    if (content.startsWith(this.#reasoning.text)) this.#grow(this.#reasoning, rest(content, this.#reasoning));
    this.#close(this.#reasoning);
    if (this.#hasThought === undefined) return;
    this.#hasThought = true;
    this.#keep();
  }

  /** @returns whether what was streamed is not how the finished message begins: it is to be taken back before. */
  contradicts(message: AssistantMessageData): boolean {
    return !this.#finished.has(message.messageId) && (!this.#fitsText(message) || !this.#fitsReasoning(message));
  }

  finishMessage({ messageId, content, reasoningText }: AssistantMessageData): void {
    if (this.#finished.has(messageId)) return;
    this.#finished.add(messageId);
    this.#openStepIfNone();
    const thought = this.#complete(this.#reasoning, 'reasoning', messageId, reasoningText);
    const said = this.#complete(this.#text, 'text', messageId, content);
    [this.#reasoning, this.#text] = [thought, said];
    this.#keep();
    this.#hasThought = thought !== undefined;
  }

  /** The draft no longer counts. Where it cannot be removed, its parts end with a note, and what fits the finished message stays. */
  takeBack(message?: AssistantMessageData): void {
    const staysThought = !this.buffer.canReset && message !== undefined && this.#fitsReasoning(message);
    if (this.#reasoning !== undefined && !staysThought) this.#reasoning = this.#discard(this.#reasoning);
    if (this.#text !== undefined) this.#text = this.#discard(this.#text);
  }

  #fitsText({ messageId, content }: AssistantMessageData): boolean {
    return this.#text === undefined || (this.#text.id === messageId && content.startsWith(this.#text.text));
  }

  #fitsReasoning({ reasoningText }: AssistantMessageData): boolean {
    return reasoningText === undefined || reasoningText.startsWith(this.#reasoning?.text ?? '');
  }

  #discard(piece: Piece): undefined {
    this.#close(piece, !this.buffer.canReset);
  }

  #begin(): void {
    this.#openStepIfNone();
    if (!this.isDrafting) this.#hasThought = undefined;
  }

  #openStepIfNone(): void {
    if (!this.#isStepOpen) this.openStep();
  }

  #another(id: string): Piece {
    if (this.#reasoning !== undefined) this.#close(this.#reasoning);
    return { type: 'reasoning', id, text: '', isOpen: false };
  }

  #complete(piece: Piece | undefined, type: Piece['type'], messageId: string, whole = ''): Piece | undefined {
    if (piece === undefined && whole === '') return undefined;
    const completed = piece ?? { type, id: messageId, text: '', isOpen: false };
    this.#grow(completed, rest(whole, completed));
    return completed;
  }

  #grow(piece: Piece, delta: string): void {
    if (delta === '') return;
    const { type, id } = piece;
    // Who sees text has done with the thoughts, as a rule.
    if (type === 'text' && this.#reasoning !== undefined) this.#close(this.#reasoning);
    if (!piece.isOpen) this.buffer.draft({ type: `${type}-start`, id });
    piece.isOpen = true;
    piece.text += delta;
    this.buffer.draft({ type: `${type}-delta`, id, delta });
  }

  #close(piece: Piece, isDiscarded = false): void {
    if (!piece.isOpen) return;
    const { type, id } = piece;
    piece.isOpen = false;
    const note = isDiscarded ? { providerMetadata: { copilot: { discarded: true } } } : {};
    this.buffer.draft({ type: `${type}-end`, id, ...note });
  }

  /** The draft is no draft any more. */
  #keep(): void {
    for (const piece of [this.#reasoning, this.#text]) {
      if (piece === undefined) continue;
      this.#close(piece);
      const { type, id, text: delta } = piece;
      if (delta === '') continue;
      this.buffer.settle(
        { type: `${type}-start`, id },
        { type: `${type}-delta`, id, delta },
        { type: `${type}-end`, id },
      );
    }
    this.#reasoning = this.#text = undefined;
  }
}

function rest(whole: string, { text }: Piece): string {
  return whole.slice(text.length);
}
