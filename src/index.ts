// Client
export { CopilotClient } from './client/CopilotClient.js';
export type { CopilotClientOptions } from './client/CopilotClientOptions.js';
export type { ConnectionState } from './protocol/ConnectionState.js';
export type { Diagnostic, DiagnosticCode } from './protocol/Diagnostic.js';
export type { AuthStatus, PingResult, RuntimeStatus } from './protocol/Methods.js';
export type { SessionLifecycleEvent, SessionLifecycleType } from './protocol/SessionLifecycleEvent.js';
export type { LogLevel, TelemetryConfig } from './transport/LaunchOptions.js';

// Sessions and turns
export { CopilotSession } from './session/CopilotSession.js';
export type {
  Attachment,
  BlobAttachment,
  DirectoryAttachment,
  FileAttachment,
  SelectionAttachment,
  TextPosition,
} from './protocol/Attachment.js';
export type { MessageOptions } from './protocol/MessageOptions.js';
export type {
  InfiniteSessionConfig,
  ProviderConfig,
  SessionConfig,
  SystemMessageConfig,
} from './protocol/SessionConfig.js';

// Events
export type {
  SessionEvent,
  SessionEventEnvelope,
  SessionEventOf,
  SessionEventType,
  UnknownSessionEvent,
} from './protocol/SessionEvent.js';
export type { SessionEventData } from './protocol/SessionEventData.js';
export type {
  AssistantDeltaData,
  AssistantMessageData,
  AssistantReasoningData,
  AssistantReasoningDeltaData,
  AssistantTurnData,
  AssistantTurnRetryData,
  AssistantUsageData,
  ToolRequest,
} from './protocol/assistantEvents.js';
export type {
  AbortData,
  CompactionCompleteData,
  CompactionStartData,
  IdleData,
  SessionErrorData,
  SessionNoticeData,
  SessionStartData,
  UsageInfoData,
  UserMessageData,
} from './protocol/conversationEvents.js';
export type {
  ShellOutputData,
  SubagentEndData,
  SubagentStartData,
  ToolCompleteData,
  ToolPartialResultData,
  ToolProgressData,
  ToolStartData,
} from './protocol/toolEvents.js';

// Errors
export { AuthenticationError } from './errors/AuthenticationError.js';
export { ClientNotStartedError } from './errors/ClientNotStartedError.js';
export { ConnectionLostError } from './errors/ConnectionLostError.js';
export { CopilotError, isCopilotError } from './errors/CopilotError.js';
export type { CopilotErrorCode } from './errors/CopilotErrorCode.js';
export { InvalidOptionsError } from './errors/InvalidOptionsError.js';
export type { OptionIssue } from './errors/InvalidOptionsError.js';
export { ProtocolMismatchError } from './errors/ProtocolMismatchError.js';
export { ProtocolViolationError } from './errors/ProtocolViolationError.js';
export { RpcError } from './errors/RpcError.js';
export { RuntimeNotFoundError } from './errors/RuntimeNotFoundError.js';
export { RuntimeStartError } from './errors/RuntimeStartError.js';
export type { RuntimeExit } from './errors/RuntimeStartError.js';
export { RuntimeStopError } from './errors/RuntimeStopError.js';
export { RuntimeUnreachableError } from './errors/RuntimeUnreachableError.js';
export { SessionClosedError } from './errors/SessionClosedError.js';
export { TurnAbortedError } from './errors/TurnAbortedError.js';
export { TurnError } from './errors/TurnError.js';
export type { RuntimeFailure } from './errors/TurnError.js';
export { TurnTimeoutError } from './errors/TurnTimeoutError.js';
