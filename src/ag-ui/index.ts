/**
 * Sessions for clients of AG-UI 1.0, such as CopilotKit: what a session says as events of that protocol, and a handler that its `HttpAgent`
 * talks to. Nothing of Node in it, and no code of the `@ag-ui` packages: their types alone.
 *
 * @module copilot-rx/ag-ui
 */

// What a session says
export { toAgUi } from './toAgUi.js';
export type { ToAgUiOptions } from './ToAgUiOptions.js';
export { toMessages } from './toMessages.js';

// What a client says
export { toPrompt } from './toPrompt.js';

// Over HTTP
export { handleAgUi } from './handleAgUi.js';
export type { HandleAgUiOptions, SessionOfThread } from './handleAgUi.js';
export type { ThreadsOptions } from './createThreads.js';
export type { ThreadOptions } from './ThreadOptions.js';
export type { AgUiClient } from './AgUiClient.js';
export type { AgUiSession } from './AgUiSession.js';
export { askDesk } from '../serving/askDesk.js';
export type { AskDesk } from '../serving/askDesk.js';
export { toNodeListener } from '../serving/toNodeListener.js';
