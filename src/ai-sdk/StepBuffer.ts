import type { CopilotUIMessageChunk } from './CopilotUIMessage.js';

/** The chunks that an event makes; and those of the step in progress that stay when a failed model call is taken back. */
export class StepBuffer {
  #made: CopilotUIMessageChunk[] = [];
  #staying: CopilotUIMessageChunk[] = [];

  constructor(readonly canReset: boolean) {}

  /** A chunk that stays. */
  add(chunk: CopilotUIMessageChunk): void {
    this.#made.push(chunk);
    // Of output so far the next chunk has all.
    if (!('preliminary' in chunk)) this.settle(chunk);
  }

  /** A chunk of what may be taken back. */
  draft(chunk: CopilotUIMessageChunk): void {
    this.#made.push(chunk);
  }

  /** What was a draft stays from now on, told by these chunks. */
  settle(...chunks: readonly CopilotUIMessageChunk[]): void {
    if (this.canReset) this.#staying.push(...chunks);
  }

  startStep(): void {
    this.#made.push({ type: 'start-step' });
    this.#staying = [];
  }

  /** Takes back what is a draft: the step is emptied, and what stays is told again. */
  reset(): void {
    if (this.canReset) this.#made.push({ type: 'reset-step' }, ...this.#staying);
  }

  take(): readonly CopilotUIMessageChunk[] {
    const made = this.#made;
    this.#made = [];
    return made;
  }
}
