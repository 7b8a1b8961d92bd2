/** One prompt, or slash command, in the runtime's queue. */
export interface QueuedPrompt {
  /** Its place in the queue goes by this, and not by the message id. */
  readonly id: string;
  readonly messageId?: string;
  readonly kind?: 'message' | 'command';
  readonly displayText?: string;
}

/** What waits in a session. */
export interface PendingPrompts {
  readonly items: readonly QueuedPrompt[];
  /** Prompts that were sent as `immediate` and have not joined the run yet. */
  readonly steeringMessages?: readonly string[];
}
