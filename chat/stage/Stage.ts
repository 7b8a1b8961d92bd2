import type { CopilotClient, CopilotClientOptions, SessionConfig } from 'copilot-rx';

/** What a chat needs of who answers: options for client and session, and the end of what was started for them. */
export interface Stage {
  /** Who answers, for people. */
  readonly about: string;
  readonly client: CopilotClientOptions;
  readonly session: SessionConfig;
  /** Before the first session: rejects when nobody would answer. */
  readonly check?: (client: CopilotClient) => Promise<unknown>;
  readonly close?: () => Promise<void>;
}
