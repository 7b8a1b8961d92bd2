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
  CopilotPromptPart,
  CopilotToolOutput,
  CopilotUIMessage,
  CopilotUIMessageChunk,
} from './CopilotUIMessage.js';
