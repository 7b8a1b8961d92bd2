import type { CopilotAskPart } from './CopilotUIMessage.js';

/** Something that a person is asked, and has not answered yet. The open asks of an `askDesk` are such. */
export interface OpenQuestion {
  /** What an answer has to name. */
  readonly id: string;
  readonly kind: CopilotAskPart['kind'];
  readonly toolCallId?: string;
  /** The sub-agent that asks. */
  readonly agentId?: string;
  readonly input: CopilotAskPart['input'];
}
