import type {
  AssistantDeltaData,
  AssistantMessageData,
  AssistantReasoningData,
  AssistantReasoningDeltaData,
} from '../protocol/assistantEvents.js';
import { SpeechPiece } from './SpeechPiece.js';
import type { StepBuffer } from './StepBuffer.js';

/** Writes what the main agent thinks and says: a step for each model call. A finished message is what counts, whatever was streamed. */
export class SpeechWriter {
  #isStepOpen = false;
  #text: SpeechPiece | undefined;
  #reasoning: SpeechPiece | undefined;
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
    this.#text ??= this.#piece('text', messageId);
    this.#say(this.#text, deltaContent);
  }

  addReasoning({ reasoningId, deltaContent }: AssistantReasoningDeltaData): void {
    this.#begin();
    if (this.#reasoning?.id !== reasoningId) {
      this.#reasoning?.close();
      this.#reasoning = this.#piece('reasoning', reasoningId);
    }
    this.#reasoning.grow(deltaContent);
  }

  /** The whole reasoning of a message: protocol 3 sends it behind the message, which mostly has it, too. */
  finishReasoning({ reasoningId, content }: AssistantReasoningData): void {
    if (this.#hasThought === true) return;
    this.#openStepIfNone();
    this.#reasoning ??= this.#piece('reasoning', reasoningId);
    if (this.#reasoning.begins(content)) this.#reasoning.grow(this.#reasoning.restOf(content));
    this.#reasoning.close();
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
    const isNoted = !this.buffer.canReset;
    if (!staysThought) {
      this.#reasoning?.close(isNoted);
      this.#reasoning = undefined;
    }
    this.#text?.close(isNoted);
    this.#text = undefined;
  }

  #fitsText({ messageId, content }: AssistantMessageData): boolean {
    return this.#text === undefined || (this.#text.id === messageId && this.#text.begins(content));
  }

  #fitsReasoning({ reasoningText }: AssistantMessageData): boolean {
    return reasoningText === undefined || this.#reasoning?.begins(reasoningText) !== false;
  }

  #begin(): void {
    this.#openStepIfNone();
    if (!this.isDrafting) this.#hasThought = undefined;
  }

  #openStepIfNone(): void {
    if (!this.#isStepOpen) this.openStep();
  }

  #piece(type: SpeechPiece['type'], id: string): SpeechPiece {
    return new SpeechPiece(this.buffer, type, id);
  }

  #complete(piece: SpeechPiece | undefined, type: SpeechPiece['type'], messageId: string, whole = '') {
    if (piece === undefined && whole === '') return undefined;
    const completed = piece ?? this.#piece(type, messageId);
    this.#say(completed, completed.restOf(whole));
    return completed;
  }

  #say(piece: SpeechPiece, delta: string): void {
    // Who sees text has done with the thoughts, as a rule.
    if (piece.type === 'text' && delta !== '') this.#reasoning?.close();
    piece.grow(delta);
  }

  /** The draft is no draft any more. */
  #keep(): void {
    this.#reasoning?.keep();
    this.#text?.keep();
    this.#reasoning = this.#text = undefined;
  }
}
