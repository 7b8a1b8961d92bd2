import type { StepBuffer } from './StepBuffer.js';

/** A text that is streamed: in one part, or in several if something came in between. */
export class SpeechPiece {
  #text = '';
  #isOpen = false;

  constructor(
    readonly buffer: StepBuffer,
    readonly type: 'text' | 'reasoning',
    readonly id: string,
  ) {}

  /** Whether a finished text goes on where this is. */
  begins(whole: string): boolean {
    return whole.startsWith(this.#text);
  }

  grow(delta: string): void {
    if (delta === '') return;
    const { type, id } = this;
    if (!this.#isOpen) this.buffer.draft({ type: `${type}-start`, id });
    this.#isOpen = true;
    this.#text += delta;
    this.buffer.draft({ type: `${type}-delta`, id, delta });
  }

  /** What is missing of the finished text. */
  restOf(whole: string): string {
    return whole.slice(this.#text.length);
  }

  close(isDiscarded = false): void {
    if (!this.#isOpen) return;
    const { type, id } = this;
    this.#isOpen = false;
    const note = isDiscarded ? { providerMetadata: { copilot: { discarded: true } } } : {};
    this.buffer.draft({ type: `${type}-end`, id, ...note });
  }

  /** It is no draft any more. */
  keep(): void {
    this.close();
    const { type, id } = this;
    const delta = this.#text;
    if (delta === '') return;
    this.buffer.settle(
      { type: `${type}-start`, id },
      { type: `${type}-delta`, id, delta },
      { type: `${type}-end`, id },
    );
  }
}
