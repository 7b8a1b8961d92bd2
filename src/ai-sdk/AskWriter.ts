import { defined } from '../util/defined.js';
import type { CopilotAskPart } from './CopilotUIMessage.js';
import type { OpenQuestion } from './OpenQuestion.js';
import type { StepBuffer } from './StepBuffer.js';
import type { ToolWriter } from './ToolWriter.js';

/** Writes what people are asked: leave to call a tool as an approval of its part, all else as a part of its own. */
export class AskWriter {
  /** Those that are told of; others wait for the call that they are about. */
  readonly #told = new Map<string, OpenQuestion>();
  #shown: readonly OpenQuestion[] = [];

  constructor(
    readonly buffer: StepBuffer,
    readonly tools: ToolWriter,
  ) {}

  /** These are open now, and no others. */
  show(open: readonly OpenQuestion[]): void {
    if (open === this.#shown && this.#told.size === open.length) return;
    this.#shown = open;
    const ids = new Set(open.map(({ id }) => id));
    for (const question of this.#told.values()) if (!ids.has(question.id)) this.#close(question);
    for (const question of open) {
      if (this.#told.has(question.id)) continue;
      if (isApproval(question)) {
        // The reader wants the call first.
        if (!this.tools.isOpen(question.toolCallId)) continue;
        this.tools.ask(question.toolCallId, question.id);
      } else this.#tellOf(question, 'open');
      this.#told.set(question.id, question);
    }
  }

  #close(question: OpenQuestion): void {
    this.#told.delete(question.id);
    if (isApproval(question)) this.tools.resume(question.toolCallId);
    else this.#tellOf(question, 'closed');
  }

  #tellOf({ id, kind, input, toolCallId, agentId }: OpenQuestion, state: CopilotAskPart['state']): void {
    // What is asked and how it is put go together, as they came.
    const data = { kind, input, state, ...defined({ toolCallId, agentId }) } as CopilotAskPart;
    this.buffer.add({ type: 'data-ask', id, data });
  }
}

function isApproval(question: OpenQuestion): question is OpenQuestion & { readonly toolCallId: string } {
  return question.kind === 'permission' && question.toolCallId !== undefined;
}
