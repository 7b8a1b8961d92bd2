import { isCopilotError } from '../errors/CopilotError.js';
import type { RuntimeFailure } from '../errors/TurnError.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { defined } from '../util/defined.js';
import { messageOf } from '../util/messageOf.js';
import type { StepBuffer } from './StepBuffer.js';
import type { UIMessageStreamOptions } from './UIMessageStreamOptions.js';

/** Writes how a message ends: finished, aborted or failed. */
export class EndWriter {
  #failure: RuntimeFailure | undefined;
  #abort: { readonly reason?: string } | undefined;

  constructor(
    readonly buffer: StepBuffer,
    readonly errorText: NonNullable<UIMessageStreamOptions['errorText']> = messageOf,
  ) {}

  take({ type, data, agentId }: SessionEvent): void {
    if (agentId !== undefined) return;
    if (type === 'abort') this.#abort = defined({ reason: data.reason });
    if (type === 'session.error' && data.errorType !== 'notification') this.#failure = data;
    // It goes on all the same.
    if (type === 'assistant.turn_start') this.#failure = this.#abort = undefined;
  }

  finish(modelReason: string | undefined): void {
    if (this.#abort !== undefined) this.stop();
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
    this.buffer.draft({ type: 'abort', ...this.#abort });
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
