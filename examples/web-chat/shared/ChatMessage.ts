import type { BlobAttachment } from 'copilot-rx';

/** A prompt of this chat. */
export interface ChatMessage {
  readonly prompt: string;
  /** Pictures. */
  readonly attachments?: readonly BlobAttachment[];
  /** Absent: as it was. */
  readonly agentMode?: ChatMode;
}

/** What the agent is up to: it talks and works with you, only makes a plan, or works alone. */
export type ChatMode = (typeof chatModes)[number];

export const chatModes = ['interactive', 'plan', 'autopilot'] as const;
