/**
 * A session as an agent of AG-UI 1.0, in this process. Needs `@ag-ui/client`.
 *
 * @module copilot-rx/ag-ui/agent
 */

export { CopilotAgent } from './CopilotAgent.js';
export type { CopilotAgentConfig } from './CopilotAgent.js';
