import type { CopilotClient, SessionConfig } from 'copilot-rx';
import type { Dialogs } from './asks/Dialogs.js';
import type { Prompts } from './prompt/createPrompts.js';
import type { Stage } from './stage/Stage.js';
import type { Terminal } from './Terminal.js';

/** All that a chat has to do with. */
export interface World {
  readonly terminal: Terminal;
  readonly prompts: Prompts;
  readonly dialogs: Dialogs;
  readonly client: CopilotClient;
  readonly stage: Stage;
  /** What each session is opened with; made anew for each, since what is allowed for a session ends with it. */
  readonly configOf: () => SessionConfig;
  /** Says what went wrong. */
  readonly say: (error: unknown) => void;
}
