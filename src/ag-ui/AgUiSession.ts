import type { CopilotSession } from '../session/CopilotSession.js';

/** What is needed of a session. */
export type AgUiSession = Pick<CopilotSession, 'sessionId' | 'turn' | 'getMessages'>;
