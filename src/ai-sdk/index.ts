/**
 * Sessions as chats of the AI SDK: `useChat` on a Copilot session.
 *
 * @module copilot-rx/ai-sdk
 */

// Events as a UI message stream
export { toUIMessageStream } from './toUIMessageStream.js';
export type { UIMessageStreamOptions } from './UIMessageStreamOptions.js';
export { toUIMessages } from './toUIMessages.js';
export type { OpenQuestion } from './OpenQuestion.js';
export type {
  CopilotAgentPart,
  CopilotAskPart,
  CopilotAskState,
  CopilotDataParts,
  CopilotMessageMetadata,
  CopilotPlanPart,
  CopilotPromptPart,
  CopilotToolOutput,
  CopilotUIMessage,
  CopilotUIMessageChunk,
} from './CopilotUIMessage.js';

// Chats over HTTP
export { chatHandler } from './chatHandler.js';
export type { ChatHandlerOptions } from './ChatHandlerOptions.js';
export type { ChatOptions, ChatSession } from './ChatOptions.js';
export { CopilotChatTransport } from './CopilotChatTransport.js';
export type { CopilotChatTransportOptions } from './CopilotChatTransportOptions.js';
export { isAnswered } from './isAnswered.js';

// Chats in the same process
export { SessionChatTransport } from './SessionChatTransport.js';
export type { SessionChatTransportOptions } from './SessionChatTransport.js';
export { askDesk } from '../serving/askDesk.js';
export type { AskDesk } from '../serving/askDesk.js';
