/**
 * The client, its sessions and turns, and what answers the runtime.
 *
 * @module copilot-rx
 */

// Client
export { CopilotClient } from './client/CopilotClient.js';
export type { CopilotClientOptions } from './client/CopilotClientOptions.js';
export type { ClientQueries, ListModelsOptions } from './client/ClientQueries.js';
export type { ConnectionState } from './protocol/ConnectionState.js';
export type { Diagnostic, DiagnosticCode } from './protocol/Diagnostic.js';
export type { AuthStatus, PingResult, RuntimeStatus } from './protocol/Methods.js';
export { backOff } from './supervision/backOff.js';
export type { BackOffOptions } from './supervision/backOff.js';
export type { LostConnection, RestartPolicy } from './supervision/RestartPolicy.js';
export type { WatchdogOptions } from './client/watchRuntime.js';
export type { SessionLifecycleEvent, SessionLifecycleType } from './protocol/SessionLifecycleEvent.js';
export type { LogLevel, TelemetryConfig } from './transport/LaunchOptions.js';

export type { ModelInfo } from './protocol/ModelInfo.js';
export type { PersistedEvents, ReadEventsOptions } from './protocol/PersistedEvents.js';
export type { QuotaSnapshot } from './protocol/QuotaSnapshot.js';
export type { SessionContext, SessionFilter, SessionMetadata } from './protocol/SessionMetadata.js';
export type { ToolInfo } from './protocol/ToolInfo.js';

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
export type { SessionFeeds } from './session/SessionFeeds.js';
export type {
  GitHubAttachment,
  GitHubFileVersion,
  GitHubRepository,
  GitHubRevision,
} from './protocol/GitHubAttachment.js';
export type { LineRange } from './protocol/LineRange.js';
export type { AgentMode, MessageOptions, ResponseFormat } from './protocol/MessageOptions.js';
export type { SessionSettings } from './protocol/SessionSettings.js';
export type { ModelSettings, ReasoningEffort } from './protocol/ModelSettings.js';
export type {
  ModelCapabilities,
  NamedProviderConfig,
  ProviderConfig,
  ProviderModelConfig,
  ProviderType,
  WireApi,
} from './protocol/ProviderConfig.js';
export type { ToolPattern, ToolSettings } from './protocol/ToolSettings.js';
export type {
  LocalMcpServer,
  McpServerConfig,
  McpServerTools,
  McpServers,
  RemoteMcpServer,
} from './protocol/McpServerConfig.js';
export type { AgentSettings } from './protocol/AgentSettings.js';
export type { CustomAgentConfig } from './protocol/CustomAgentConfig.js';
export type {
  SystemMessageAppend,
  SystemMessageConfig,
  SystemMessageCustomize,
  SystemMessageReplace,
  SystemMessageSection,
  SystemMessageSectionId,
} from './protocol/SystemMessageConfig.js';
export type { HostSettings } from './protocol/HostSettings.js';
export type { InfiniteSessionConfig } from './protocol/InfiniteSessionConfig.js';
export type { LogOptions, SessionControls } from './session/SessionControls.js';
export type { CurrentModel, ModelSwitch } from './protocol/CurrentModel.js';
export type { CompactOptions, ForkOptions, RewindOptions, SessionHistory } from './session/SessionHistory.js';
export type { CompactionResult, RewindPoint, RewindPreview, RewindResult } from './protocol/rewinding.js';
export type { SessionQueue } from './session/SessionQueue.js';
export type { PendingPrompts, QueuedPrompt } from './protocol/QueuedPrompt.js';
export type { SessionConfig } from './session/SessionConfig.js';

// Tools
export { defineTool } from './responders/defineTool.js';
export type { CheckedDefinition } from './responders/defineTool.js';
export { ToolError } from './errors/ToolError.js';
export type { Tool } from './responders/Tool.js';
export type { ToolDefinition } from './responders/ToolDefinition.js';
export type { ToolFlags } from './responders/ToolFlags.js';
export type { BinaryToolResult, ToolResult } from './protocol/ToolResult.js';
export type { ToolProgress } from './session/answerSession.js';
export type { JsonSchema } from './responders/JsonSchema.js';
export type { StandardIssue, StandardResult, StandardSchema } from './responders/StandardSchema.js';
export type { UncheckedArguments } from './responders/UncheckedArguments.js';

// Answering the runtime
export type { ResponderConfig } from './responders/ResponderConfig.js';
export type { HookResponder, HookResponders } from './responders/HookResponders.js';
export type { Command } from './responders/Command.js';
export type { Answering, Responder, ResponderFunction } from './responders/Responder.js';
export type { AskContext } from './responders/AskContext.js';
export type { AnsweredAsk, AskOutcome } from './responders/AnsweredAsk.js';

// The runtime's own requests to models
export type { ModelHttpRequest } from './protocol/ModelHttpRequest.js';
export type { ModelHttpBody, ModelHttpHeaders, ModelHttpResponse } from './protocol/ModelHttpResponse.js';
export type { ModelResponder } from './responders/answerModelRequests.js';
export { proxyModelRequest } from './responders/proxyModelRequest.js';
export type { ModelRequestChanges, ProxiedModelResponse } from './responders/proxyModelRequest.js';

// Pipelines of answers
export { pipeline } from './responders/pipeline.js';
export type { Pipeline } from './responders/pipeline.js';
export { answerWith } from './responders/answerWith.js';
export { answerWhen } from './responders/answerWhen.js';
export { allow } from './responders/allow.js';
export { approveAll } from './responders/approveAll.js';
export type { AllowOptions } from './responders/allow.js';
export { deny } from './responders/deny.js';
export { fallback } from './responders/fallback.js';
export { remember } from './responders/remember.js';
export type { RememberOptions } from './responders/remember.js';
export { withDeadline } from './responders/withDeadline.js';
export { audit } from './responders/audit.js';
export { holding } from './responders/holding.js';
export type { AnswerValue } from './responders/AnswerValue.js';
export type { Flatten } from './responders/Flatten.js';
export type { Question } from './responders/Question.js';
export type { QuestionContext } from './responders/QuestionContext.js';
export type { QuestionOperator } from './responders/QuestionOperator.js';

// Asks and answers
export type {
  Ask,
  AskEnvelope,
  AskKind,
  AskOf,
  BearerTokenAsk,
  CommandAsk,
  ElicitationAsk,
  ExitPlanModeAsk,
  HookAsk,
  PermissionAsk,
  SystemMessageAsk,
  ToolCallAsk,
  TraceContext,
  UserInputAsk,
} from './protocol/Ask.js';
export type {
  Answer,
  Answers,
  BearerTokenAnswer,
  CommandAnswer,
  ElicitationAnswer,
  ExitPlanModeAnswer,
  SystemMessageAnswer,
  UserInputAnswer,
} from './protocol/Answer.js';
export type {
  AgentStopInput,
  AgentStopOutput,
  ContextOutput,
  ErrorOccurredInput,
  ErrorOccurredOutput,
  HookContext,
  HookInput,
  HookOutput,
  HookType,
  Hooks,
  NoOutput,
  PostToolUseFailureInput,
  PostToolUseInput,
  PostToolUseOutput,
  PreMcpToolCallInput,
  PreMcpToolCallOutput,
  PreToolUseInput,
  PreToolUseOutput,
  SessionEndInput,
  SessionStartInput,
  SubagentHookInput,
  UserPromptSubmittedInput,
  UserPromptSubmittedOutput,
  UserPromptTransformedInput,
  UserPromptTransformedOutput,
} from './protocol/hooks.js';
export type {
  CustomToolPermission,
  HookPermission,
  McpPermission,
  OtherPermission,
  PermissionDecision,
  PermissionRequest,
  ReadPermission,
  ShellPermission,
  UrlPermission,
  WritePermission,
} from './protocol/PermissionRequest.js';

// The runtime's methods, by name
export type { CallArguments, CallableMethod, SessionCallParams, SessionMethod } from './protocol/CallableMethod.js';
export type { ManagedMethod } from './protocol/checkCall.js';
export type {
  CreatedSession,
  DescribedMethods,
  GeneratedMethods,
  Method,
  Methods,
  NoParams,
  Params,
  Result,
  SessionParams,
  WithSession,
} from './protocol/Methods.js';

// The conversation as a whole
export type {
  AssistantMessage,
  Conversation,
  ConversationAgent,
  ConversationCompaction,
  ConversationLane,
  ConversationMessage,
  ConversationToolCall,
  ConversationUsage,
  MessageDraft,
  PendingAsk,
  UserMessage,
} from './protocol/Conversation.js';
export type { SessionTodo } from './protocol/planEvents.js';

// Events
export type {
  SessionEvent,
  SessionEventEnvelope,
  SessionEventOf,
  SessionEventType,
  UnknownSessionEvent,
} from './protocol/SessionEvent.js';
export type { DescribedEventData, SessionEventData } from './protocol/SessionEventData.js';
export type { AskRequestedData } from './protocol/askEvents.js';
export type {
  AssistantDeltaData,
  AssistantMessageData,
  AssistantReasoningData,
  AssistantReasoningDeltaData,
  AssistantTurnData,
  AssistantTurnRetryData,
  AssistantUsageData,
  ToolRequest,
  UsageRecordData,
} from './protocol/assistantEvents.js';
export type {
  AbortData,
  CompactionCompleteData,
  CompactionStartData,
  IdleData,
  ModelChangeData,
  SessionErrorData,
  SessionNoticeData,
  SessionShutdownData,
  SessionStartData,
  TitleChangedData,
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

export type { SessionCapabilities } from './protocol/SessionCapabilities.js';
export type { ElicitationForm, InputOptions, SessionUi } from './session/SessionUi.js';

// Errors
export { CapabilityMissingError } from './errors/CapabilityMissingError.js';
export { AuthenticationError } from './errors/AuthenticationError.js';
export { ClientNotStartedError } from './errors/ClientNotStartedError.js';
export { ConnectionLostError } from './errors/ConnectionLostError.js';
export { CopilotError, isCopilotError } from './errors/CopilotError.js';
export type { CopilotErrorCode } from './errors/CopilotErrorCode.js';
export { InsecureTransportError } from './errors/InsecureTransportError.js';
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
export { TurnInterruptedError } from './errors/TurnInterruptedError.js';
export type { HeardOfTurn } from './errors/TurnInterruptedError.js';
export { TurnTimeoutError } from './errors/TurnTimeoutError.js';
export type { TurnLimit } from './errors/TurnTimeoutError.js';
export { UnsupportedByRuntimeError } from './errors/UnsupportedByRuntimeError.js';
export type { Waiting } from './errors/Waiting.js';
