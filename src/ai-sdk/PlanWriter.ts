import type { Conversation } from '../protocol/Conversation.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { emptyConversation } from '../operators/emptyConversation.js';
import { foldEvent } from '../operators/foldEvent.js';
import { defined } from '../util/defined.js';
import type { CopilotPlanPart } from './CopilotUIMessage.js';
import type { StepBuffer } from './StepBuffer.js';

/** Writes what the agent has to do: as the conversation view knows it, in one part. */
export class PlanWriter {
  #conversation: Conversation;

  constructor(
    readonly buffer: StepBuffer,
    before: CopilotPlanPart | undefined,
  ) {
    this.#conversation = { ...emptyConversation, ...before };
  }

  take(event: SessionEvent): void {
    // Pieces of text change no plan.
    if (event.type.endsWith('_delta')) return;
    const before = this.#conversation;
    const after = foldEvent(before, event);
    this.#conversation = after;
    const { todos, plan } = after;
    if (todos === before.todos && plan === before.plan) return;
    this.buffer.add({ type: 'data-plan', id: 'plan', data: { todos, ...defined({ plan }) } });
  }
}
