import { isCopilotError } from '../errors/CopilotError.js';
import type { RuntimeFailure } from '../errors/TurnError.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { messageOf } from '../util/messageOf.js';
import type { StepBuffer } from './StepBuffer.js';
import type { UIMessageStreamOptions } from './UIMessageStreamOptions.js';

/** Writes how a message ends: finished, aborted or failed. */
export class EndWriter {
  #failure: RuntimeFailure | undefined;
  #isAborted = false;

  constructor(
    readonly buffer: StepBuffer,
    readonly errorText: NonNullable<UIMessageStreamOptions['errorText']> = messageOf,
  ) {}

  take({ type, data, agentId }: SessionEvent): void {
    if (agentId !== undefined) return;
    if (type === 'abort') this.#isAborted = true;
    if (type === 'session.error' && data.errorType !== 'notification') this.#failure = data;
    // It goes on all the same.
    if (type !== 'assistant.turn_start') return;
    this.#failure = undefined;
    this.#isAborted = false;
  }

  finish(modelReason: string | undefined): void {
    if (this.#isAborted) this.stop();
    else if (this.#failure !== undefined) this.#fail(this.#failure);
    else this.buffer.draft({ type: 'finish', finishReason: finishReasons.get(modelReason) ?? 'stop' });
  }

  /** What the turn's error says has no secrets in it; the event may. */
  fail(error: unknown): void {
    const code = isCopilotError(error) ? error.code : undefined;
    if (code === 'TURN_ABORTED') this.stop();
    else this.#fail(error);
  }

  stop(): void {
    // Not why: the first readers of `ai` 6 refuse a reason.
    this.buffer.draft({ type: 'abort' });
  }

  #fail(failure: unknown): void {
    this.buffer.draft({ type: 'error', errorText: this.errorText(failure) });
    this.buffer.draft({ type: 'finish', finishReason: 'error' });
  }
}

const finishReasons = new Map<string | undefined, 'length' | 'content-filter'>([
  ['length', 'length'],
  ['content_filter', 'content-filter'],
]);
