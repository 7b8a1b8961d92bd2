/**
 * The events of the Copilot CLI 1.0.102, by the names and shapes of its own schema, without what that flags as
 * internal. Made by `npm run generate`; not to be edited.
 */
export interface RuntimeEvents {
  abort: AbortData;
  'assistant.fusion_phase_activity': FusionPhaseActivityData;
  'assistant.fusion_phase_completed': FusionPhaseCompletedData;
  'assistant.fusion_phase_failed': FusionPhaseFailedData;
  'assistant.fusion_phase_started': FusionPhaseStartedData;
  'assistant.idle': AssistantIdleData;
  'assistant.intent': AssistantIntentData;
  'assistant.message': AssistantMessageData;
  'assistant.message_delta': AssistantMessageDeltaData;
  'assistant.message_start': AssistantMessageStartData;
  'assistant.reasoning': AssistantReasoningData;
  'assistant.reasoning_delta': AssistantReasoningDeltaData;
  'assistant.server_tool_progress': AssistantServerToolProgressData;
  'assistant.streaming_delta': AssistantStreamingDeltaData;
  'assistant.tool_call_delta': AssistantToolCallDeltaData;
  'assistant.turn_end': AssistantTurnEndData;
  'assistant.turn_start': AssistantTurnStartData;
  'assistant.usage': AssistantUsageData;
  'auto_mode_switch.completed': AutoModeSwitchCompletedData;
  'auto_mode_switch.requested': AutoModeSwitchRequestedData;
  'capabilities.changed': CapabilitiesChangedData;
  'command.completed': CommandCompletedData;
  'command.execute': CommandExecuteData;
  'command.queued': CommandQueuedData;
  'commands.changed': CommandsChangedData;
  'elicitation.completed': ElicitationCompletedData;
  'elicitation.requested': ElicitationRequestedData;
  'exit_plan_mode.completed': ExitPlanModeCompletedData;
  'exit_plan_mode.requested': ExitPlanModeRequestedData;
  'external_tool.completed': ExternalToolCompletedData;
  'external_tool.requested': ExternalToolRequestedData;
  'hook.end': HookEndData;
  'hook.progress': HookProgressData;
  'hook.start': HookStartData;
  'human_response.recorded': HumanResponseRecordedData;
  'mcp.headers_refresh_completed': McpHeadersRefreshCompletedData;
  'mcp.headers_refresh_required': McpHeadersRefreshRequiredData;
  'mcp.oauth_completed': McpOauthCompletedData;
  'mcp.oauth_recovery_completed': McpOauthRecoveryCompletedData;
  'mcp.oauth_required': McpOauthRequiredData;
  'mcp.prompts.list_changed': McpListChangedData;
  'mcp.resources.list_changed': McpListChangedData;
  'mcp.tools.list_changed': McpListChangedData;
  'mcp_app.tool_call_complete': McpAppToolCallCompleteData;
  'model.call_failure': ModelCallFailureData;
  'model.call_finished': ModelCallFinishedData;
  'pending_messages.modified': PendingMessagesModifiedData;
  'permission.assentDetected': PermissionAssentDetectedData;
  'permission.carriedForward': PermissionCarriedForwardData;
  'permission.completed': PermissionCompletedData;
  'permission.contextualAuthorization': PermissionContextualAuthorizationData;
  'permission.messageAuthorization': PermissionMessageAuthorizationData;
  'permission.messageAuthorizationDegraded': PermissionMessageAuthorizationDegradedData;
  'permission.messageAuthorizationRead': PermissionMessageAuthorizationReadData;
  'permission.requested': PermissionRequestedData;
  'sampling.completed': SamplingCompletedData;
  'sampling.requested': SamplingRequestedData;
  'session.auto_mode_resolved': AutoModeResolvedData;
  'session.auto_tier_recommendation': AutoTierRecommendationData;
  'session.auto_tier_switch_failed': AutoTierSwitchFailedData;
  'session.autopilot_objective_changed': AutopilotObjectiveChangedData;
  'session.autopilot_stopped': AutopilotStoppedData;
  'session.background_tasks_changed': BackgroundTasksChangedData;
  'session.binary_asset': BinaryAssetData;
  'session.canvas.closed': CanvasClosedData;
  'session.canvas.opened': CanvasOpenedData;
  'session.canvas.recorded': CanvasRecordedData;
  'session.canvas.registry_changed': CanvasRegistryChangedData;
  'session.canvas.removed': CanvasRemovedData;
  'session.canvas.unavailable': CanvasUnavailableData;
  'session.compaction_complete': CompactionCompleteData;
  'session.compaction_start': CompactionStartData;
  'session.completion_receipt': CompletionReceiptData;
  'session.context_changed': WorkingDirectoryContext;
  'session.context_cleared': ContextClearedData;
  'session.custom_agents_updated': CustomAgentsUpdatedData;
  'session.custom_notification': CustomNotificationData;
  'session.error': ErrorData;
  'session.extensions.attachments_pushed': ExtensionsAttachmentsPushedData;
  'session.extensions_loaded': ExtensionsLoadedData;
  'session.fusion_completed': FusionCompletedData;
  'session.fusion_resolved': FusionResolvedData;
  'session.fusion_route_failed': FusionRouteFailedData;
  'session.fusion_route_started': FusionRouteStartedData;
  'session.handoff': HandoffData;
  'session.idle': IdleData;
  'session.indexed_search': IndexedSearchData;
  'session.info': InfoData;
  'session.managed_plugin_progress': ManagedPluginProgressData;
  'session.managed_settings_enforced': ManagedSettingsEnforcedData;
  'session.managed_settings_resolved': ManagedSettingsResolvedData;
  'session.mcp_server_needs_reconnect': McpServerNeedsReconnectData;
  'session.mcp_server_removed': McpServerRemovedData;
  'session.mcp_server_status_changed': McpServerStatusChangedData;
  'session.mcp_server_tools_loaded': McpServerToolsLoadedData;
  'session.mcp_servers_loaded': McpServersLoadedData;
  'session.mode_changed': ModeChangedData;
  'session.mode_notice_delivered': ModeNoticeDeliveredData;
  'session.model_change': ModelChangeData;
  'session.model_deselected': ModelDeselectedData;
  'session.permission_recovery': PermissionRecoveryData;
  'session.permissions_changed': PermissionsChangedData;
  'session.plan_changed': PlanChangedData;
  'session.quota_observation': ProviderQuotaObservationData;
  'session.remote_steerable_changed': RemoteSteerableChangedData;
  'session.resume': ResumeData;
  'session.schedule_cancelled': ScheduleCancelledData;
  'session.schedule_created': ScheduleCreatedData;
  'session.schedule_rearmed': ScheduleRearmedData;
  'session.session_limits_changed': SessionLimitsChangedData;
  'session.shutdown': ShutdownData;
  'session.skills_loaded': SkillsLoadedData;
  'session.snapshot_rewind': SnapshotRewindData;
  'session.start': StartData;
  'session.task_complete': TaskCompleteData;
  'session.title_changed': TitleChangedData;
  'session.todos_changed': TodosChangedData;
  'session.tools_updated': ToolsUpdatedData;
  'session.truncation': TruncationData;
  'session.usage_checkpoint': UsageCheckpointData;
  'session.usage_info': UsageInfoData;
  'session.warning': WarningData;
  'session.workspace_file_changed': WorkspaceFileChangedData;
  'session_limits_exhausted.completed': SessionLimitsExhaustedCompletedData;
  'session_limits_exhausted.requested': SessionLimitsExhaustedRequestedData;
  'skill.invoked': SkillInvokedData;
  'subagent.completed': SubagentCompletedData;
  'subagent.configured': SubagentConfiguredData;
  'subagent.deselected': SubagentDeselectedData;
  'subagent.failed': SubagentFailedData;
  'subagent.selected': SubagentSelectedData;
  'subagent.started': SubagentStartedData;
  'system.message': SystemMessageData;
  'system.notification': SystemNotificationData;
  'tool.execution_complete': ToolExecutionCompleteData;
  'tool.execution_partial_result': ToolExecutionPartialData;
  'tool.execution_progress': ToolExecutionProgressData;
  'tool.execution_start': ToolExecutionStartData;
  'tool.shell_output': ToolShellOutputData;
  'tool.user_requested': ToolUserRequestedData;
  'tool_search.activated': ToolSearchActivatedData;
  'ui.ephemeral_query': UIEphemeralQueryData;
  'user.message': UserMessageData;
  'user_input.completed': UserInputCompletedData;
  'user_input.requested': UserInputRequestedData;
  'workflow.run_settled': WorkflowRunSettledData;
  'workflow.run_started': WorkflowRunStartedData;
  'workflow.run_updated': WorkflowRunUpdatedData;
}

interface AbortData {
  readonly reason: AbortReason;
}

export type AbortReason = 'user_initiated' | 'remote_command' | 'user_abort' | 'autopilot_credit_limit';

export type AgentModelPolicy = 'preferred' | 'required';

export type AiCreditsStatus = 'complete' | 'partial' | 'unavailable';

interface AssistantIdleData {
  readonly aborted?: boolean;
}

interface AssistantIntentData {
  readonly intent: string;
}

interface AssistantMessageData {
  readonly messageId: string;
  readonly originatingMessageId?: string;
  readonly model?: string;
  readonly providerId?: string;
  readonly content: string;
  readonly toolRequests?: readonly AssistantMessageToolRequest[];
  readonly reasoningOpaque?: string;
  readonly reasoningText?: string;
  readonly reasoningWireField?: string;
  readonly encryptedContent?: string;
  readonly phase?: string;
  readonly chunkIndex?: number;
  readonly chunkCount?: number;
  readonly outputTokens?: number;
  readonly interactionId?: string;
  readonly requestId?: string;
  readonly clientRequestId?: string;
  readonly serviceRequestId?: string;
  readonly rte?: boolean;
  readonly apiCallId?: string;
  readonly serverTools?: AssistantMessageServerTools;
  readonly reasoningBlocks?: AssistantMessageReasoningBlocks;
  readonly turnId?: string;
  readonly parentToolCallId?: string;
  readonly citations?: Citations;
  readonly fusion?: FusionAttribution;
}

interface AssistantMessageDeltaData {
  readonly messageId: string;
  readonly deltaContent: string;
  readonly parentToolCallId?: string;
}

interface AssistantMessageReasoningBlocks {
  readonly provider: string;
  readonly blocks?: readonly unknown[];
  readonly orderedBlocks?: readonly unknown[];
}

interface AssistantMessageServerTools {
  readonly provider: string;
  readonly items?: readonly unknown[];
  readonly functionCallNamespaces?: { readonly [key: string]: string };
  readonly rawContentBlocks?: readonly unknown[];
  readonly advisorModel?: string;
}

interface AssistantMessageStartData {
  readonly messageId: string;
  readonly phase?: string;
}

interface AssistantMessageToolRequest {
  readonly toolCallId: string;
  readonly name: string;
  readonly arguments?: unknown;
  readonly type?: AssistantMessageToolRequestType;
  readonly toolTitle?: string;
  readonly mcpServerName?: string;
  readonly mcpToolName?: string;
  readonly intentionSummary?: string | null;
  readonly caller?: AssistantMessageToolRequestCaller;
}

interface AssistantMessageToolRequestCaller {
  readonly type: AssistantMessageToolRequestCallerType;
  readonly callerId: string;
}

type AssistantMessageToolRequestCallerType = 'program';

type AssistantMessageToolRequestType = 'function' | 'custom';

interface AssistantReasoningData {
  readonly reasoningId: string;
  readonly content: string;
  readonly rte?: boolean;
}

interface AssistantReasoningDeltaData {
  readonly reasoningId: string;
  readonly deltaContent: string;
}

interface AssistantServerToolProgressData {
  readonly outputIndex: number;
  readonly kind: string;
  readonly status: string;
}

interface AssistantStreamingDeltaData {
  readonly totalResponseSizeBytes: number;
}

interface AssistantToolCallDeltaData {
  readonly toolCallId: string;
  readonly toolName?: string;
  readonly toolType?: AssistantMessageToolRequestType;
  readonly inputDelta: string;
}

interface AssistantTurnEndData {
  readonly turnId: string;
  readonly model?: string;
  readonly parentToolCallId?: string;
}

interface AssistantTurnStartData {
  readonly turnId: string;
  readonly model?: string;
  readonly interactionId?: string;
  readonly parentToolCallId?: string;
}

type AssistantUsageApiEndpoint = '/chat/completions' | '/v1/messages' | '/responses' | 'ws:/responses';

interface AssistantUsageCopilotUsage {
  readonly model?: string;
  readonly totalNanoAiu: number;
}

interface AssistantUsageData {
  readonly aiCreditsStatus?: AiCreditsStatus;
  readonly model: string;
  readonly provider?: ModelProviderRef;
  readonly modelDisplayName?: string;
  readonly accounting?: UsageAccountingIdentity;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  readonly cacheReadTokens?: number;
  readonly cacheWriteTokens?: number;
  readonly cacheExpiresAt?: string;
  readonly reasoningTokens?: number;
  readonly cost?: number;
  readonly duration?: number;
  readonly timeToFirstTokenMs?: number;
  readonly outputTtftMs?: number;
  readonly interTokenLatencyMs?: number;
  readonly initiator?: string;
  readonly interactionType?: string;
  readonly isByok?: boolean;
  readonly byokKind?: string;
  readonly modelProvider?: string;
  readonly isAuto?: boolean;
  readonly maxPromptTokens?: number;
  readonly maxOutputTokens?: number;
  readonly acceptedPredictionTokens?: number;
  readonly rejectedPredictionTokens?: number;
  readonly transport?: AssistantUsageTransport;
  readonly requestBodyBytes?: number;
  readonly requestBodyWireBytes?: number;
  readonly requestBodyEncoding?: ModelCallRequestBodyEncoding;
  readonly requestBodyCompressionFallback?: ModelCallRequestBodyCompressionFallback;
  readonly requestBodyCompressionFallbackFrom?: ModelCallRequestBodyEncoding;
  readonly requestBodyCompressionRejectedStatus?: number;
  readonly websocketFallbackReason?: ModelCallWebSocketFallbackReason;
  readonly websocketFallbackAfterMs?: number;
  readonly websocketFallbackErrorKind?: ModelCallWebSocketFallbackErrorKind;
  readonly websocketFallbackStatusCode?: number;
  readonly websocketFallbackCloseCode?: number;
  readonly websocketFallbackReconnectAttempted?: boolean;
  readonly websocketFallbackStartedThisCall?: boolean;
  readonly apiCallId?: string;
  readonly providerCallId?: string;
  readonly serviceRequestId?: string;
  readonly rte?: boolean;
  readonly apiEndpoint?: AssistantUsageApiEndpoint;
  readonly parentToolCallId?: string;
  readonly copilotUsage?: AssistantUsageCopilotUsage;
  readonly reasoningEffort?: string;
  readonly reasoningSummary?: ReasoningSummary;
  readonly finishReason?: string;
  readonly contentFilterTriggered?: boolean;
  readonly fusion?: FusionAttribution;
}

type AssistantUsageTransport = 'http' | 'websocket';

type AssistedApprovalJudgeFailureReason = 'timeout' | 'abort' | 'empty_response' | 'model_error' | 'parse_error';

type AssistedApprovalRecommendation = 'approve' | 'requireApproval' | 'excluded' | 'error';

export type Attachment =
  | AttachmentFile
  | AttachmentDirectory
  | AttachmentSelection
  | AttachmentGitHubReference
  | AttachmentGitHubCommit
  | AttachmentGitHubRelease
  | AttachmentGitHubActionsJob
  | AttachmentGitHubRepository
  | AttachmentGitHubFileDiff
  | AttachmentGitHubTreeComparison
  | AttachmentGitHubUrl
  | AttachmentGitHubFile
  | AttachmentGitHubSnippet
  | AttachmentBlob
  | AttachmentExtensionContext;

interface AttachmentBlob {
  readonly type: 'blob';
  readonly data?: string;
  readonly mimeType: string;
  readonly displayName?: string;
  readonly assetId?: string;
  readonly byteLength?: number;
  readonly omittedReason?: OmittedBinaryOmittedReason;
}

interface AttachmentDirectory {
  readonly type: 'directory';
  readonly path: string;
  readonly displayName: string;
  readonly taggedFilesEntry?: string;
}

interface AttachmentExtensionContext {
  readonly type: 'extension_context';
  readonly extensionId: string;
  readonly canvasId?: string;
  readonly instanceId?: string;
  readonly title: string;
  readonly payload?: unknown;
  readonly capturedAt: string;
}

interface AttachmentFile {
  readonly type: 'file';
  readonly path: string;
  readonly displayName: string;
  readonly lineRange?: AttachmentFileLineRange;
  readonly mimeType?: string;
  readonly assetId?: string;
  readonly byteLength?: number;
  readonly omittedReason?: OmittedBinaryOmittedReason;
  readonly taggedFilesEntry?: string;
}

interface AttachmentFileLineRange {
  readonly start: number;
  readonly end: number;
}

interface AttachmentGitHubActionsJob {
  readonly type: 'github_actions_job';
  readonly repo: GitHubRepoRef;
  readonly jobId: number;
  readonly jobName: string;
  readonly workflowName: string;
  readonly url: string;
  readonly conclusion?: string;
}

interface AttachmentGitHubCommit {
  readonly type: 'github_commit';
  readonly repo: GitHubRepoRef;
  readonly oid: string;
  readonly message: string;
  readonly url: string;
}

interface AttachmentGitHubFile {
  readonly type: 'github_file';
  readonly repo: GitHubRepoRef;
  readonly ref: string;
  readonly path: string;
  readonly url: string;
}

interface AttachmentGitHubFileDiff {
  readonly type: 'github_file_diff';
  readonly url: string;
  readonly head?: AttachmentGitHubFileDiffSide;
  readonly base?: AttachmentGitHubFileDiffSide;
}

interface AttachmentGitHubFileDiffSide {
  readonly repo: GitHubRepoRef;
  readonly ref: string;
  readonly path: string;
}

interface AttachmentGitHubReference {
  readonly type: 'github_reference';
  readonly number: number;
  readonly title: string;
  readonly referenceType: AttachmentGitHubReferenceType;
  readonly state: string;
  readonly url: string;
}

type AttachmentGitHubReferenceType = 'issue' | 'pr' | 'discussion';

interface AttachmentGitHubRelease {
  readonly type: 'github_release';
  readonly repo: GitHubRepoRef;
  readonly tagName: string;
  readonly name: string;
  readonly url: string;
}

interface AttachmentGitHubRepository {
  readonly type: 'github_repository';
  readonly repo: GitHubRepoRef;
  readonly url: string;
  readonly description?: string;
  readonly ref?: string;
}

interface AttachmentGitHubSnippet {
  readonly type: 'github_snippet';
  readonly repo: GitHubRepoRef;
  readonly ref: string;
  readonly path: string;
  readonly url: string;
  readonly lineRange: AttachmentFileLineRange;
}

interface AttachmentGitHubTreeComparison {
  readonly type: 'github_tree_comparison';
  readonly url: string;
  readonly base: AttachmentGitHubTreeComparisonSide;
  readonly head: AttachmentGitHubTreeComparisonSide;
}

interface AttachmentGitHubTreeComparisonSide {
  readonly repo: GitHubRepoRef;
  readonly revision: string;
}

interface AttachmentGitHubUrl {
  readonly type: 'github_url';
  readonly url: string;
}

interface AttachmentSelection {
  readonly type: 'selection';
  readonly filePath: string;
  readonly displayName: string;
  readonly text: string;
  readonly selection: AttachmentSelectionDetails;
}

interface AttachmentSelectionDetails {
  readonly start: AttachmentSelectionDetailsStart;
  readonly end: AttachmentSelectionDetailsEnd;
}

interface AttachmentSelectionDetailsEnd {
  readonly line: number;
  readonly character: number;
}

interface AttachmentSelectionDetailsStart {
  readonly line: number;
  readonly character: number;
}

interface AutoModeResolvedData {
  readonly chosenModel: string;
  readonly reasoningBucket?: AutoModeResolvedReasoningBucket;
  readonly categoryScores?: { readonly [key: string]: number };
  readonly predictedLabel?: string;
  readonly confidence?: number;
  readonly candidateModels?: readonly string[];
  readonly routingMethod?: string;
  readonly availableModels?: readonly string[];
  readonly fallback?: boolean;
  readonly fallbackReason?: string;
  readonly selectionReason?: string;
  readonly stickyOverride?: boolean;
  readonly routerLatencyMs?: number;
  readonly endToEndLatencyMs?: number;
  readonly chosenShortfall?: number;
  readonly hasImage?: boolean;
}

type AutoModeResolvedReasoningBucket = 'low' | 'medium' | 'high';

interface AutoModeSwitchCompletedData {
  readonly requestId: string;
  readonly response: AutoModeSwitchResponse;
}

interface AutoModeSwitchRequestedData {
  readonly requestId: string;
  readonly errorCode?: string;
  readonly retryAfterSeconds?: number;
}

type AutoModeSwitchResponse = 'yes' | 'yes_always' | 'no';

export type AutoTier = string;

interface AutoTierRecommendationData {
  readonly recommendedAutoTier: RecommendedAutoTier;
}

interface AutoTierSwitchFailedData {
  readonly effectiveAutoTier?: AutoTier;
  readonly requestedAutoTier: AutoTier | null;
  readonly reason: AutoTierSwitchFailureReason;
}

type AutoTierSwitchFailureReason = 'policy_rejected' | 'request_failed' | 'setup_failed' | 'unsupported';

interface AutopilotObjectiveChangedData {
  readonly operation: AutopilotObjectiveChangedOperation;
  readonly id?: number;
  readonly status?: AutopilotObjectiveChangedStatus;
}

type AutopilotObjectiveChangedOperation = 'create' | 'update' | 'delete';

type AutopilotObjectiveChangedStatus = 'active' | 'paused' | 'cap_reached' | 'completed';

interface AutopilotStoppedData {
  readonly reason: string;
  readonly requestId?: string;
}

type BackgroundTasksChangedData = { readonly [key: string]: unknown };

interface BinaryAssetData {
  readonly assetId: string;
  readonly type: BinaryAssetType;
  readonly mimeType: string;
  readonly byteLength: number;
  readonly data: string;
  readonly description?: string;
  readonly metadata?: { readonly [key: string]: unknown };
}

interface BinaryAssetReference {
  readonly type: BinaryAssetReferenceType;
  readonly assetId: string;
  readonly mimeType: string;
  readonly byteLength: number;
  readonly description?: string;
  readonly metadata?: { readonly [key: string]: unknown };
}

type BinaryAssetReferenceType = 'image' | 'resource';

type BinaryAssetType = 'image' | 'resource';

interface CanvasClosedData {
  readonly instanceId: string;
  readonly extensionId: string;
  readonly canvasId: string;
}

interface CanvasOpenedData {
  readonly instanceId: string;
  readonly extensionId: string;
  readonly extensionName?: string;
  readonly canvasId: string;
  readonly icon?: string;
  readonly title?: string;
  readonly status?: string;
  readonly url?: string;
  readonly input?: unknown;
}

interface CanvasRecordedData {
  readonly instanceId: string;
  readonly extensionId: string;
  readonly canvasId: string;
  readonly title?: string;
  readonly input?: unknown;
}

interface CanvasRegistryChangedCanvas {
  readonly extensionId: string;
  readonly extensionName?: string;
  readonly canvasId: string;
  readonly displayName: string;
  readonly description: string;
  readonly icon?: string;
  readonly inputSchema?: unknown;
  readonly actions?: readonly CanvasRegistryChangedCanvasAction[];
}

interface CanvasRegistryChangedCanvasAction {
  readonly name: string;
  readonly description?: string;
  readonly inputSchema?: unknown;
}

interface CanvasRegistryChangedData {
  readonly canvases: readonly CanvasRegistryChangedCanvas[];
}

interface CanvasRemovedData {
  readonly instanceId: string;
  readonly extensionId: string;
  readonly canvasId: string;
}

interface CanvasUnavailableData {
  readonly instanceId: string;
  readonly extensionId: string;
  readonly canvasId: string;
}

interface CapabilitiesChangedData {
  readonly ui?: CapabilitiesChangedUI;
}

interface CapabilitiesChangedUI {
  readonly elicitation?: boolean;
  readonly mcpApps?: boolean;
  readonly canvases?: boolean;
}

interface CitableSource {
  readonly id: string;
  readonly title?: string;
  readonly content: string;
  readonly url?: string;
  readonly path?: string;
}

type CitationLocation = CitationLocationChar | CitationLocationPage | CitationLocationBlock;

interface CitationLocationBlock {
  readonly type: 'block';
  readonly startBlock: number;
  readonly endBlock: number;
}

interface CitationLocationChar {
  readonly type: 'char';
  readonly startIndex: number;
  readonly endIndex: number;
}

interface CitationLocationPage {
  readonly type: 'page';
  readonly startPage: number;
  readonly endPage: number;
}

type CitationProvider = 'anthropic' | 'openai' | 'client';

interface CitationReference {
  readonly sourceId: string;
  readonly citedText?: string;
  readonly location?: CitationLocation;
  readonly providerMetadata?: unknown;
}

interface CitationSource {
  readonly id: string;
  readonly provider: CitationProvider;
  readonly title?: string;
  readonly url?: string;
  readonly path?: string;
}

interface CitationSpan {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly references: readonly CitationReference[];
}

interface Citations {
  readonly sources: readonly CitationSource[];
  readonly spans: readonly CitationSpan[];
}

interface CommandCompletedData {
  readonly requestId: string;
}

interface CommandExecuteData {
  readonly requestId: string;
  readonly command: string;
  readonly commandName: string;
  readonly args: string;
}

interface CommandQueuedData {
  readonly requestId: string;
  readonly command: string;
}

interface CommandsChangedCommand {
  readonly name: string;
  readonly description?: string;
}

interface CommandsChangedData {
  readonly commands: readonly CommandsChangedCommand[];
}

interface CompactionCompleteCompactionTokensUsed {
  readonly requestCount?: number;
  readonly aiCreditsStatus?: AiCreditsStatus;
  readonly provider?: ModelProviderRef;
  readonly modelDisplayName?: string;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  readonly cacheReadTokens?: number;
  readonly cacheWriteTokens?: number;
  readonly duration?: number;
  readonly model?: string;
}

interface CompactionCompleteData {
  readonly success: boolean;
  readonly outcome?: string;
  readonly outcomeReason?: string;
  readonly failureReason?: string;
  readonly compactionAttemptId?: string;
  readonly model?: string;
  readonly initialModel?: string;
  readonly error?: string;
  readonly preCompactionTokens?: number;
  readonly postCompactionTokens?: number;
  readonly preCompactionMessagesLength?: number;
  readonly messagesRemoved?: number;
  readonly tokensRemoved?: number;
  readonly tokenAccountingBasis?: string;
  readonly customInstructions?: string;
  readonly summaryContent?: string;
  readonly responsesReasoning?: ResponsesReasoning;
  readonly behaviorModelId?: string;
  readonly checkpointNumber?: number;
  readonly checkpointPath?: string;
  readonly compactionTokensUsed?: CompactionCompleteCompactionTokensUsed;
  readonly requestId?: string;
  readonly serviceRequestId?: string;
  readonly systemTokens?: number;
  readonly conversationTokens?: number;
  readonly toolDefinitionsTokens?: number;
  readonly statusCode?: number;
  readonly tokenLimit?: number;
  readonly targetPromptTokenLimit?: number;
  readonly switchTargetModel?: string;
  readonly trigger?: CompactionTrigger;
}

interface CompactionStartData {
  readonly compactionAttemptId?: string;
  readonly model?: string;
  readonly systemTokens?: number;
  readonly conversationTokens?: number;
  readonly toolDefinitionsTokens?: number;
  readonly currentTokens?: number;
  readonly tokenLimit?: number;
  readonly targetPromptTokenLimit?: number;
  readonly switchTargetModel?: string;
  readonly trigger?: CompactionTrigger;
}

type CompactionTrigger = 'threshold' | 'context_limit_retry' | 'manual' | 'memory_pressure' | 'model_switch';

interface CompletionReceiptData {
  readonly schemaVersion: number;
  readonly attempt: number;
  readonly sourceEventId: string;
  readonly eventRange: CompletionReceiptEventRange;
  readonly stopReason: CompletionReceiptStopReason;
  readonly finalTool?: CompletionReceiptFinalTool;
  readonly successfulToolCount: number;
  readonly failedToolCount: number;
}

interface CompletionReceiptEventRange {
  readonly startEventId: string;
  readonly endEventId: string;
}

interface CompletionReceiptFinalTool {
  readonly toolCallId: string;
  readonly toolName?: string;
  readonly status: CompletionReceiptToolStatus;
  readonly exitCode?: number;
}

type CompletionReceiptStopReason = 'natural' | 'terminal_tool' | 'agent_stop_block_limit';

type CompletionReceiptToolStatus = 'success' | 'failure' | 'timeout' | 'rejected' | 'denied';

interface ContextClearedData {
  readonly initialMessage?: string;
  readonly messagesCleared: number;
}

export type ContextTier = 'default' | 'long_context';

interface CustomAgentsUpdatedAgent {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly source: string;
  readonly tools: readonly string[] | null;
  readonly userInvocable: boolean;
  readonly disableModelInvocation?: boolean;
  readonly model?: string;
  readonly models?: readonly string[];
  readonly modelPolicy?: AgentModelPolicy;
}

interface CustomAgentsUpdatedData {
  readonly agents: readonly CustomAgentsUpdatedAgent[];
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
}

interface CustomNotificationData {
  readonly source: string;
  readonly name: string;
  readonly version?: number;
  readonly subject?: CustomNotificationSubject;
  readonly payload: CustomNotificationPayload;
}

type CustomNotificationPayload = unknown;

type CustomNotificationSubject = { readonly [key: string]: string };

type ElicitationCompletedAction = 'accept' | 'decline' | 'cancel';

type ElicitationCompletedContent = unknown;

interface ElicitationCompletedData {
  readonly requestId: string;
  readonly action?: ElicitationCompletedAction;
  readonly content?: { readonly [key: string]: ElicitationCompletedContent };
}

interface ElicitationRequestedData {
  readonly requestId: string;
  readonly toolCallId?: string;
  readonly elicitationSource?: string;
  readonly message: string;
  readonly mode?: ElicitationRequestedMode;
  readonly requestedSchema?: ElicitationRequestedSchema;
  readonly url?: string;
}

type ElicitationRequestedMode = 'form' | 'url';

interface ElicitationRequestedSchema {
  readonly type: 'object';
  readonly properties: { readonly [key: string]: unknown };
  readonly required?: readonly string[];
}

export interface EmbeddedBlobResourceContents {
  readonly uri: string;
  readonly mimeType?: string;
  readonly blob: string;
}

export interface EmbeddedTextResourceContents {
  readonly uri: string;
  readonly mimeType?: string;
  readonly text: string;
}

interface ErrorData {
  readonly originatingMessageId?: string;
  readonly errorType: string;
  readonly errorCode?: string;
  readonly providerErrorType?: string;
  readonly providerErrorParam?: string;
  readonly eligibleForAutoSwitch?: boolean;
  readonly message: string;
  readonly remediation?: RemediationAction;
  readonly stack?: string;
  readonly statusCode?: number;
  readonly providerCallId?: string;
  readonly serviceRequestId?: string;
  readonly url?: string;
}

type ExitPlanModeAction = 'exit_only' | 'interactive' | 'autopilot' | 'autopilot_fleet';

interface ExitPlanModeCompletedData {
  readonly requestId: string;
  readonly approved?: boolean;
  readonly selectedAction?: ExitPlanModeAction;
  readonly autoApproveEdits?: boolean;
  readonly feedback?: string;
}

interface ExitPlanModeRequestedData {
  readonly requestId: string;
  readonly summary: string;
  readonly planContent: string;
  readonly actions: readonly ExitPlanModeAction[];
  readonly recommendedAction: ExitPlanModeAction;
  readonly model?: string;
}

interface ExtensionsAttachmentsPushedData {
  readonly attachments: readonly Attachment[];
}

interface ExtensionsLoadedData {
  readonly extensions: readonly ExtensionsLoadedExtension[];
}

interface ExtensionsLoadedExtension {
  readonly id: string;
  readonly name: string;
  readonly source: ExtensionsLoadedExtensionSource;
  readonly status: ExtensionsLoadedExtensionStatus;
}

type ExtensionsLoadedExtensionSource = 'project' | 'user' | 'plugin' | 'session';

type ExtensionsLoadedExtensionStatus = 'running' | 'disabled' | 'failed' | 'starting';

interface ExternalToolCompletedData {
  readonly requestId: string;
}

interface ExternalToolRequestedData {
  readonly requestId: string;
  readonly sessionId: string;
  readonly toolCallId: string;
  readonly toolName: string;
  readonly providerId?: string | null;
  readonly arguments?: unknown;
  readonly workingDirectory?: string;
  readonly traceparent?: string;
  readonly tracestate?: string;
}

interface FusionAttribution {
  readonly hasUserSteering?: boolean;
  readonly fusionId: string;
  readonly commitId?: string;
  readonly syntheticModel: string;
  readonly policy: string;
  readonly pattern: string;
  readonly phaseId?: string;
  readonly phaseKind?: string;
  readonly role?: string;
  readonly sourceModel?: string;
  readonly conversationScope?: string;
  readonly sourcePhaseId?: string;
}

interface FusionCompletedData {
  readonly fusionId: string;
  readonly commitId: string;
  readonly turnId: string;
  readonly syntheticModel: string;
  readonly pattern: FusionPattern;
  readonly outcome: string;
  readonly finalSourcePhaseId: string | null;
  readonly finalSourceModel: string | null;
  readonly followUpModel: string;
  readonly degradedReason: string | null;
  readonly phaseCount: number;
  readonly requestCount: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cachedTokens: number;
  readonly cacheWriteTokens?: number;
  readonly totalNanoAiu: number;
  readonly durationMs: number;
  readonly awaitingBackgroundWork?: boolean;
}

type FusionConversationScope = 'root' | 'review';

interface FusionCritic {
  readonly phaseId: string;
  readonly model: string;
  readonly reasoningEffort?: string;
}

type FusionFollowUpAction = 'reuse_primary' | 'reroute';

interface FusionFollowUpRecommendation {
  readonly userTurn: FusionFollowUpAction;
  readonly compactionTurn: FusionFollowUpAction;
}

type FusionPattern = 'single' | 'cascade' | 'critique';

interface FusionPhaseActivityData {
  readonly fusionId: string;
  readonly phaseId: string;
  readonly phaseKind: FusionPhaseKind;
  readonly pattern: FusionPattern;
  readonly role: string;
  readonly conversationScope: FusionConversationScope;
  readonly activity: FusionPhaseActivityKind;
  readonly totalResponseSizeBytes?: number;
  readonly toolCallId?: string;
}

type FusionPhaseActivityKind = 'model_output' | 'tool_started' | 'tool_completed';

interface FusionPhaseCompletedData {
  readonly fusionId: string;
  readonly phaseId: string;
  readonly phaseKind: FusionPhaseKind;
  readonly role: string;
  readonly conversationScope: FusionConversationScope;
  readonly model: string;
  readonly reasoningEffort?: string;
  readonly status: FusionPhaseStatus;
  readonly content: string;
  readonly verdict: string | null;
  readonly durationMs: number;
  readonly usage: FusionPhaseUsage;
  readonly endedWithBackgroundWork?: boolean;
}

interface FusionPhaseFailedData {
  readonly fusionId: string;
  readonly phaseId: string;
  readonly phaseKind: FusionPhaseKind;
  readonly role: string;
  readonly conversationScope: FusionConversationScope;
  readonly model: string;
  readonly reasoningEffort?: string;
  readonly status: FusionPhaseStatus;
  readonly reason: string;
  readonly durationMs: number;
  readonly usage: FusionPhaseUsage;
  readonly errorMessage?: string;
  readonly degradedToPhaseId?: string;
}

type FusionPhaseKind = 'primary' | 'judge' | 'repair' | 'draft' | 'critic' | 'revision' | 'follow_up';

interface FusionPhasePlanStep {
  readonly kind: FusionPhaseKind;
  readonly role: string;
  readonly scope: FusionConversationScope;
  readonly conditional: boolean;
}

interface FusionPhaseStartedData {
  readonly fusionId: string;
  readonly phaseId: string;
  readonly phaseKind: FusionPhaseKind;
  readonly pattern: FusionPattern;
  readonly role: string;
  readonly conversationScope: FusionConversationScope;
  readonly model: string;
  readonly reasoningEffort?: string;
}

type FusionPhaseStatus = 'succeeded' | 'failed' | 'cancelled';

interface FusionPhaseUsage {
  readonly requestCount: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cachedTokens: number;
  readonly cacheWriteTokens?: number;
  readonly totalNanoAiu: number;
}

interface FusionResolvedData {
  readonly fusionId: string;
  readonly turnId: string;
  readonly contractVersion: number;
  readonly syntheticModel: string;
  readonly policy: string;
  readonly routeSource?: string;
  readonly planVersion?: string;
  readonly policyVersion?: string;
  readonly modelUniverseVersion?: string;
  readonly ruleId?: string;
  readonly selectedRuleId?: string;
  readonly ruleIndex?: number;
  readonly ruleName?: string;
  readonly scores?: FusionScores;
  readonly pattern: FusionPattern;
  readonly hint?: string;
  readonly phasePlan?: readonly FusionPhasePlanStep[];
  readonly primaryModel: string;
  readonly secondaryModel: string | null;
  readonly judgeModel?: string;
  readonly repairModel?: string;
  readonly critics?: readonly FusionCritic[];
  readonly fallbackModel: string;
  readonly followUpModel: string;
  readonly followUp?: FusionFollowUpRecommendation;
  readonly routingLatencyMs?: number;
}

interface FusionRouteFailedData {
  readonly attemptId: string;
  readonly syntheticModel: string;
  readonly policy: string;
  readonly reason: string;
  readonly errorMessage?: string;
  readonly fallbackModel: string;
  readonly routingLatencyMs?: number;
}

interface FusionRouteStartedData {
  readonly attemptId: string;
  readonly turnKind: FusionTurnKind;
  readonly syntheticModel?: string;
  readonly policy?: string;
}

interface FusionScores {
  readonly reasoning: number;
  readonly codeGen: number;
  readonly debugging: number;
  readonly toolUse: number;
}

type FusionTurnKind = 'user' | 'compaction';

interface GitHubMcpToolConfig {
  readonly enableAllTools?: boolean;
  readonly additionalToolsets?: readonly string[];
  readonly additionalTools?: readonly string[];
  readonly enableInsidersMode?: boolean;
}

interface GitHubRepoRef {
  readonly id?: number;
  readonly name: string;
  readonly owner: string;
}

interface HandoffData {
  readonly handoffTime: string;
  readonly sourceType: HandoffSourceType;
  readonly repository?: HandoffRepository;
  readonly context?: string;
  readonly summary?: string;
  readonly remoteSessionId?: string;
  readonly host?: string;
}

interface HandoffRepository {
  readonly owner: string;
  readonly name: string;
  readonly branch?: string;
}

type HandoffSourceType = 'remote' | 'local';

interface HeaderEntry {
  readonly name: string;
  readonly value: string;
}

interface HookEndData {
  readonly hookInvocationId: string;
  readonly hookType: string;
  readonly output?: unknown;
  readonly success: boolean;
  readonly error?: HookEndError;
  readonly parentToolCallId?: string;
}

interface HookEndError {
  readonly message: string;
  readonly stack?: string;
  readonly source?: string;
}

interface HookProgressData {
  readonly message: string;
  readonly temporary?: boolean;
}

interface HookStartData {
  readonly hookInvocationId: string;
  readonly hookType: string;
  readonly input?: unknown;
  readonly parentToolCallId?: string;
}

type HumanResponseActor = 'human_response' | 'host_automation' | 'unknown';

interface HumanResponseRecordedData {
  readonly requestId: string;
  readonly toolCallId?: string;
  readonly actor: HumanResponseActor;
  readonly response: HumanResponseRecordedResponse;
}

type HumanResponseRecordedResponse =
  | {
      readonly content: { readonly [key: string]: ElicitationCompletedContent };
      readonly message: string;
      readonly requestedSchema: ElicitationRequestedSchema;
      readonly responseKind: 'ask_user';
    }
  | {
      readonly question: string;
      readonly choices?: readonly string[];
      readonly allowFreeform?: boolean;
      readonly answer: string;
      readonly wasFreeform: boolean;
      readonly responseKind: 'user_input';
    }
  | {
      readonly summary: string;
      readonly planContent: string;
      readonly actions: readonly ExitPlanModeAction[];
      readonly recommendedAction: ExitPlanModeAction;
      readonly approved: boolean;
      readonly selectedAction?: ExitPlanModeAction;
      readonly autoApproveEdits?: boolean;
      readonly feedback?: string;
      readonly responseKind: 'exit_plan_mode';
    };

interface IdleData {
  readonly aborted?: boolean;
  readonly mode?: SessionMode;
}

type IndexedSearchData =
  | {
      readonly state: IndexedSearchState;
      readonly kind: 'status';
    }
  | {
      readonly outcome: IndexedSearchOutcome;
      readonly fileCount?: number;
      readonly startupDurationMs: number;
      readonly forcedByEnv: boolean;
      readonly warmStart: boolean;
      readonly disabledReason?: IndexedSearchDisabledReason;
      readonly errorMessage?: string;
      readonly eligible?: boolean;
      readonly kind: 'startup';
    }
  | {
      readonly errorType: IndexedSearchErrorType;
      readonly exitCode?: number;
      readonly errorMessage?: string;
      readonly kind: 'server_error';
    }
  | {
      readonly phase: IndexedSearchIncrementalPhase;
      readonly changedFileCount?: number;
      readonly addedFileCount?: number;
      readonly deletedFileCount?: number;
      readonly totalChangeCount?: number;
      readonly walkDurationMs?: number;
      readonly updateDurationMs?: number;
      readonly totalDurationMs?: number;
      readonly kind: 'incremental';
    };

type IndexedSearchDisabledReason =
  | 'use_tgrep_false'
  | 'use_builtin_ripgrep_false'
  | 'organization'
  | 'organization_policy_auth_pending'
  | 'organization_policy_unknown'
  | 'virtual_filesystem'
  | 'cloud_sync_root'
  | 'cloud_sync_detection_failed'
  | 'workspace_not_local';

type IndexedSearchErrorType = 'spawn_error' | 'unexpected_exit' | 'killed_by_signal';

type IndexedSearchIncrementalPhase = 'changes_detected' | 'updated';

type IndexedSearchOutcome =
  'started' | 'skipped_below_threshold' | 'skipped_no_gitroot' | 'skipped_disabled' | 'reused_existing' | 'failed';

export type IndexedSearchState = 'disabled' | 'starting' | 'enabled' | 'ready' | 'failed';

interface InfoData {
  readonly infoType: string;
  readonly message: string;
  readonly url?: string;
  readonly tip?: string;
}

export interface ManagedPermissionsContext {
  readonly permissions?: unknown;
  readonly failClosed: boolean;
}

interface ManagedPluginProgressData {
  readonly phase: ManagedPluginProgressPhase;
  readonly pluginSpecs: readonly string[];
}

type ManagedPluginProgressPhase = 'initializing' | 'installing' | 'updating' | 'complete';

type ManagedSettingsEnforcedAction = 'bypass_permissions_blocked';

interface ManagedSettingsEnforcedData {
  readonly action: ManagedSettingsEnforcedAction;
  readonly escalation?: ManagedSettingsEnforcedEscalation;
  readonly setting: string;
  readonly failClosed: boolean;
  readonly message: string;
}

type ManagedSettingsEnforcedEscalation =
  | 'allow_all'
  | 'approve_all'
  | 'assisted_approval'
  | 'unrestricted_paths'
  | 'unrestricted_urls'
  | 'server_wide_mcp_approval';

export interface ManagedSettingsResolvedData {
  readonly permissionsContext?: ManagedPermissionsContext;
  readonly source: ManagedSettingsResolvedSource;
  readonly serverManaged: boolean;
  readonly deviceManaged: boolean;
  readonly clientManaged?: boolean;
  readonly policyHelperManaged?: boolean;
  readonly failClosed: boolean;
  readonly sandboxEnabledByUndeterminedPolicy?: boolean;
  readonly bypassPermissionsDisabled: boolean;
  readonly permissionsAllowIntersected?: boolean;
  readonly managedKeys: readonly string[];
  readonly settings?: unknown;
}

type ManagedSettingsResolvedSource = 'server' | 'device' | 'client' | 'policyHelper' | 'mixed' | 'none';

interface McpAppToolCallCompleteData {
  readonly serverName: string;
  readonly toolName: string;
  readonly arguments?: { readonly [key: string]: unknown };
  readonly success: boolean;
  readonly durationMs: number;
  readonly result?: { readonly [key: string]: unknown };
  readonly error?: McpAppToolCallCompleteError;
  readonly toolMeta?: McpAppToolCallCompleteToolMeta;
}

interface McpAppToolCallCompleteError {
  readonly message: string;
}

interface McpAppToolCallCompleteToolMeta {
  readonly ui?: McpAppToolCallCompleteToolMetaUI;
}

interface McpAppToolCallCompleteToolMetaUI {
  readonly resourceUri?: string;
  readonly visibility?: readonly string[];
}

interface McpHeadersRefreshCompletedData {
  readonly requestId: string;
  readonly outcome: McpHeadersRefreshCompletedOutcome;
}

type McpHeadersRefreshCompletedOutcome = 'headers' | 'none' | 'error' | 'timeout';

interface McpHeadersRefreshRequiredData {
  readonly requestId: string;
  readonly serverName: string;
  readonly serverUrl: string;
  readonly reason: McpHeadersRefreshRequiredReason;
}

type McpHeadersRefreshRequiredReason = 'startup' | 'ttl-expired' | 'auth-failed';

interface McpListChangedData {
  readonly serverName: string;
}

interface McpOauthCompletedData {
  readonly requestId: string;
  readonly outcome: McpOauthCompletionOutcome;
}

type McpOauthCompletionOutcome = 'token' | 'cancelled';

export interface McpOauthHttpResponse {
  readonly statusCode: number;
  readonly headers: readonly HeaderEntry[];
  readonly body?: string;
}

interface McpOauthRecoveryCompletedData {
  readonly requestId: string;
  readonly serverName: string;
  readonly outcome: McpOauthRecoveryCompletedOutcome;
}

type McpOauthRecoveryCompletedOutcome = 'succeeded' | 'cancelled' | 'failed';

type McpOauthRequestReason = 'initial' | 'refresh' | 'reauth' | 'upscope';

interface McpOauthRequiredData {
  readonly requestId: string;
  readonly serverName: string;
  readonly serverUrl: string;
  readonly staticClientConfig?: McpOauthRequiredStaticClientConfig;
  readonly wwwAuthenticateParams?: McpOauthWWWAuthenticateParams;
  readonly httpResponse?: McpOauthHttpResponse;
  readonly resourceMetadata?: string;
  readonly reason: McpOauthRequestReason;
  readonly runtimeRefreshSupported?: boolean;
}

interface McpOauthRequiredStaticClientConfig {
  readonly clientId: string;
  readonly clientSecret?: string;
  readonly publicClient?: boolean;
  readonly grantType?: 'client_credentials';
  readonly scope?: string;
}

export interface McpOauthWWWAuthenticateParams {
  readonly resourceMetadataUrl?: string;
  readonly scope?: string;
  readonly error?: string;
}

export interface McpServerMetadata {
  readonly instructions: string | null;
}

interface McpServerNeedsReconnectData {
  readonly serverName: string;
}

interface McpServerRemovedData {
  readonly serverName: string;
}

export type McpServerSource = 'user' | 'workspace' | 'plugin' | 'builtin' | 'managed' | 'account';

export type McpServerStatus =
  'connected' | 'failed' | 'needs-auth' | 'pending' | 'disabled' | 'stopped' | 'not_configured';

interface McpServerStatusChangedData {
  readonly serverName: string;
  readonly status: McpServerStatus;
  readonly error?: string;
  readonly errorClassification?: string;
  readonly configSource?: string;
}

interface McpServerToolsLoadedData {
  readonly serverName: string;
  readonly toolCount: number;
}

type McpServerTransport = 'stdio' | 'http' | 'sse' | 'memory';

interface McpServersLoadedData {
  readonly servers: readonly McpServersLoadedServer[];
}

interface McpServersLoadedServer {
  readonly name: string;
  readonly status: McpServerStatus;
  readonly source?: McpServerSource;
  readonly displayName?: string;
  readonly error?: string;
  readonly serverMetadata?: McpServerMetadata;
  readonly transport?: McpServerTransport;
  readonly pluginName?: string;
  readonly pluginVersion?: string;
}

interface ModeChangedData {
  readonly previousMode: SessionMode;
  readonly newMode: SessionMode;
}

interface ModeNoticeDeliveredData {
  readonly mode: SessionMode;
  readonly content?: string;
}

type ModelCallFailureBadRequestKind = 'bodyless' | 'structured_error';

interface ModelCallFailureData {
  readonly model?: string;
  readonly parentToolCallId?: string;
  readonly initiator?: string;
  readonly apiCallId?: string;
  readonly providerCallId?: string;
  readonly serviceRequestId?: string;
  readonly rte?: boolean;
  readonly statusCode?: number;
  readonly durationMs?: number;
  readonly apiEndpoint?: AssistantUsageApiEndpoint;
  readonly transport?: ModelCallFailureTransport;
  readonly failureKind?: ModelCallFailureKind;
  readonly requestBodyBytes?: number;
  readonly requestBodyWireBytes?: number;
  readonly requestBodyEncoding?: ModelCallRequestBodyEncoding;
  readonly requestBodyCompressionFallback?: ModelCallRequestBodyCompressionFallback;
  readonly requestBodyCompressionFallbackFrom?: ModelCallRequestBodyEncoding;
  readonly requestBodyCompressionRejectedStatus?: number;
  readonly retryAttempt?: number;
  readonly websocketFallbackReason?: ModelCallWebSocketFallbackReason;
  readonly websocketFallbackAfterMs?: number;
  readonly websocketFallbackErrorKind?: ModelCallWebSocketFallbackErrorKind;
  readonly websocketFallbackStatusCode?: number;
  readonly websocketFallbackCloseCode?: number;
  readonly websocketFallbackReconnectAttempted?: boolean;
  readonly websocketFallbackStartedThisCall?: boolean;
  readonly maxPromptTokens?: number;
  readonly maxOutputTokens?: number;
  readonly isByok?: boolean;
  readonly byokKind?: string;
  readonly modelProvider?: string;
  readonly isAuto?: boolean;
  readonly reasoningEffort?: string;
  readonly interactionType?: string;
  readonly source: ModelCallFailureSource;
  readonly errorMessage?: string;
  readonly badRequestKind?: ModelCallFailureBadRequestKind;
  readonly errorCode?: string;
  readonly errorType?: string;
  readonly requestFingerprint?: ModelCallFailureRequestFingerprint;
  readonly fusion?: FusionAttribution;
}

type ModelCallFailureKind = 'api' | 'transport';

interface ModelCallFailureRequestFingerprint {
  readonly messageCount: number;
  readonly toolResultMessageCount: number;
  readonly toolCallCount: number;
  readonly namelessToolCallCount: number;
  readonly customToolCallCount?: number;
  readonly unmatchedToolResultCount?: number;
  readonly orphanToolCallCount?: number;
  readonly imagePartCount: number;
  readonly imagePartsMissingMediaType: number;
  readonly imageBytes?: number;
  readonly reasoningItemCount?: number;
  readonly encryptedContentBytes?: number;
  readonly lastMessageRole?: string;
}

type ModelCallFailureSource = 'top_level' | 'subagent' | 'mcp_sampling';

type ModelCallFailureTransport = 'http' | 'websocket';

interface ModelCallFinishedData {
  readonly turnId: string;
  readonly interactionId?: string;
  readonly dispatchDurationMs: number;
  readonly outcome: ModelCallFinishedOutcome;
  readonly containsBuiltInFileEditRequest?: boolean;
  readonly editClassifierVersion: number;
}

type ModelCallFinishedOutcome = 'success' | 'error' | 'cancelled' | 'rejected';

type ModelCallRequestBodyCompressionFallback = 'retried' | 'disabled';

type ModelCallRequestBodyEncoding = 'identity' | 'gzip' | 'zstd';

type ModelCallWebSocketFallbackErrorKind =
  | 'dns'
  | 'tls'
  | 'timeout'
  | 'connection_refused'
  | 'connection_reset'
  | 'closed_by_peer'
  | 'closed_locally'
  | 'not_connected'
  | 'http_status'
  | 'protocol'
  | 'configuration'
  | 'other';

type ModelCallWebSocketFallbackReason =
  'connect_failed' | 'connection_unavailable' | 'send_failed' | 'api_error' | 'transport_failed';

interface ModelChangeData {
  readonly previousModel?: string;
  readonly newModel: string;
  readonly providerId?: string;
  readonly previousProviderId?: string;
  readonly previousReasoningEffort?: string;
  readonly reasoningEffort?: string | null;
  readonly reasoningEffortModel?: string;
  readonly reasoningEffortManaged?: boolean;
  readonly previousReasoningSummary?: ReasoningSummary;
  readonly reasoningSummary?: ReasoningSummary;
  readonly previousVerbosity?: Verbosity;
  readonly verbosity?: Verbosity;
  readonly contextTier?: ContextTier | null;
  readonly contextTierManaged?: boolean;
  readonly cause?: string;
  readonly source?: ModelChangeSource;
  readonly previousAutoTier?: AutoTier;
  readonly autoTier?: AutoTier | null;
  readonly autoTierManaged?: boolean;
}

export type ModelChangeSource =
  | 'model_command'
  | 'settings_command'
  | 'config_command'
  | 'model_picker'
  | 'managed_settings'
  | 'repo_settings'
  | 'startup'
  | 'agent'
  | 'plan_mode'
  | 'automatic'
  | 'changeboarding_shortcut'
  | 'sdk'
  | 'auto_tier_recommendation';

interface ModelDeselectedData {
  readonly previousModel: string;
  readonly reason: ModelDeselectedReason;
}

type ModelDeselectedReason = 'provider_withdrawn';

export type ModelProviderKind = 'copilot' | 'loki';

export interface ModelProviderRef {
  readonly id: string;
  readonly label: string;
  readonly kind: ModelProviderKind;
}

type OmittedBinaryOmittedReason = 'too_large' | 'asset_unavailable';

interface OmittedBinaryResult {
  readonly type: OmittedBinaryType;
  readonly mimeType: string;
  readonly byteLength: number;
  readonly omittedReason: OmittedBinaryOmittedReason;
  readonly description?: string;
  readonly metadata?: { readonly [key: string]: unknown };
}

type OmittedBinaryType = 'image' | 'resource';

type PendingMessagesModifiedData = { readonly [key: string]: unknown };

interface PermissionApprovalEvaluation {
  readonly reasonCode:
    | 'unknown'
    | 'not-reached'
    | 'inactive'
    | 'authorization-history-incomplete'
    | 'managed-approval-required'
    | 'extension-permission-access'
    | 'sandbox-bypass'
    | 'action-too-long'
    | 'path-not-authorized'
    | 'content-excluded'
    | 'invalid-working-directory'
    | 'unreadable'
    | 'not-regular-file'
    | 'too-large'
    | 'non-utf8'
    | 'interpreter-unavailable'
    | 'interpreter-too-large'
    | 'shell-environment-unreviewable'
    | 'unrepresentable-path'
    | 'interpreter-wrapped-script'
    | 'unreviewable-script-invocation'
    | 'argument-binding-unreviewable'
    | 'unsupported-command-shape'
    | 'unsupported-source'
    | 'dynamic-source'
    | 'too-many-sources'
    | 'executable-unavailable'
    | 'executable-too-large'
    | 'malformed-script-action-review'
    | 'malformed-script-action-manifest'
    | 'unavailable'
    | 'judge-verdict'
    | 'judge-error'
    | 'inherited';
  readonly judgeStatus: 'unknown' | 'not_called' | 'completed' | 'failed' | 'cached' | 'inherited';
  readonly evaluationStage: 'unknown' | 'not_reached' | 'pre_judge' | 'judge' | 'reuse';
  readonly judgeAttempted?: boolean;
}

interface PermissionApproved {
  readonly kind: 'approved';
  readonly managedApprovalHandled?: boolean;
}

interface PermissionApprovedForLocation {
  readonly kind: 'approved-for-location';
  readonly approval: UserToolSessionApproval;
  readonly locationKey: string;
  readonly managedApprovalHandled?: boolean;
}

interface PermissionApprovedForSession {
  readonly kind: 'approved-for-session';
  readonly approval: UserToolSessionApproval;
  readonly managedApprovalHandled?: boolean;
}

interface PermissionApprovedReadOnlyForSession {
  readonly kind: 'approved-read-only-for-session';
  readonly directories: readonly string[];
}

interface PermissionAssentDetectedData {
  readonly requestId: string;
  readonly turnIndex: number;
}

interface PermissionAssistedApproval {
  readonly evaluationId?: string;
  readonly evaluation?: PermissionApprovalEvaluation;
  readonly recommendation: AssistedApprovalRecommendation;
  readonly reason?: string;
  readonly model?: string;
  readonly failureReason?: AssistedApprovalJudgeFailureReason;
}

interface PermissionCancelled {
  readonly kind: 'cancelled';
  readonly reason?: string;
}

interface PermissionCarriedForwardData {
  readonly requestId: string;
  readonly toolCallId: string;
  readonly recordId: string;
  readonly decisionSource: PermissionDecisionSource;
}

interface PermissionCompletedData {
  readonly requestId: string;
  readonly toolCallId?: string;
  readonly recoveryEpisodeId?: string;
  readonly blocker?: TaskBlocker;
  readonly result: PermissionResult;
  readonly decisionSource?: PermissionDecisionSource;
}

interface PermissionContextualAuthorizationData {
  readonly recordId: string;
  readonly requestId: string;
  readonly turnIndex: number;
  readonly polarity: PermissionMessageAuthorizationPolarity;
  readonly spanStart: number;
  readonly spanEnd: number;
}

export type PermissionDecisionSource =
  'assisted_approval' | 'human_response' | 'host_policy' | 'unattended_fallback' | 'authorization_carry_forward';

interface PermissionDeniedByContentExclusionPolicy {
  readonly kind: 'denied-by-content-exclusion-policy';
  readonly path: string;
  readonly message: string;
}

interface PermissionDeniedByPermissionRequestHook {
  readonly kind: 'denied-by-permission-request-hook';
  readonly message?: string;
  readonly interrupt?: boolean;
}

interface PermissionDeniedByRules {
  readonly kind: 'denied-by-rules';
  readonly rules: readonly PermissionRule[];
}

interface PermissionDeniedInteractivelyByUser {
  readonly kind: 'denied-interactively-by-user';
  readonly feedback?: string;
  readonly forceReject?: boolean;
}

interface PermissionDeniedNoApprovalRuleAndCouldNotRequestFromUser {
  readonly kind: 'denied-no-approval-rule-and-could-not-request-from-user';
}

interface PermissionMessageAuthorizationData {
  readonly recordId: string;
  readonly turnIndex: number;
  readonly polarity: PermissionMessageAuthorizationPolarity;
  readonly actionClass: string;
  readonly spanStart: number;
  readonly spanEnd: number;
  readonly targetMembers?: readonly string[];
  readonly task?: string;
  readonly world?: unknown;
}

interface PermissionMessageAuthorizationDegradedData {
  readonly turnIndex: number;
}

type PermissionMessageAuthorizationPolarity = 'grant' | 'denial';

interface PermissionMessageAuthorizationReadData {
  readonly turnIndex: number;
  readonly activatesExtraction?: boolean;
}

export type PermissionMode = 'manual' | 'assisted' | 'allow-all';

export type PermissionPromptRequest =
  | PermissionPromptRequestCommands
  | PermissionPromptRequestWrite
  | PermissionPromptRequestRead
  | PermissionPromptRequestMcp
  | PermissionPromptRequestUrl
  | PermissionPromptRequestMemory
  | PermissionPromptRequestCustomTool
  | PermissionPromptRequestPath
  | PermissionPromptRequestHook
  | PermissionPromptRequestExtensionManagement
  | PermissionPromptRequestWorkflow
  | PermissionPromptRequestExtensionPermissionAccess
  | PermissionPromptRequestExtensionEnvAccess;

interface PermissionPromptRequestCommands {
  readonly kind: 'commands';
  readonly toolCallId?: string;
  readonly fullCommandText: string;
  readonly intention: string;
  readonly commandIdentifiers: readonly string[];
  readonly canOfferSessionApproval: boolean;
  readonly warning?: string;
  readonly assistedApproval?: PermissionAssistedApproval;
  readonly managedApprovalRequired?: boolean;
  readonly requestSandboxBypass?: boolean;
  readonly requestSandboxPermissive?: boolean;
  readonly requestSandboxBypassReason?: string;
  readonly sandboxPathGrant?: PermissionSandboxPathGrant;
}

interface PermissionPromptRequestCustomTool {
  readonly kind: 'custom-tool';
  readonly toolCallId?: string;
  readonly toolName: string;
  readonly toolDescription: string;
  readonly args?: unknown;
  readonly assistedApproval?: PermissionAssistedApproval;
}

interface PermissionPromptRequestExtensionEnvAccess {
  readonly kind: 'extension-env-access';
  readonly toolCallId?: string;
  readonly extensionName: string;
  readonly environmentVariables: readonly string[];
  readonly assistedApproval?: PermissionAssistedApproval;
}

interface PermissionPromptRequestExtensionManagement {
  readonly kind: 'extension-management';
  readonly toolCallId?: string;
  readonly operation: string;
  readonly extensionName?: string;
  readonly assistedApproval?: PermissionAssistedApproval;
}

interface PermissionPromptRequestExtensionPermissionAccess {
  readonly kind: 'extension-permission-access';
  readonly toolCallId?: string;
  readonly extensionName: string;
  readonly capabilities: readonly string[];
  readonly assistedApproval?: PermissionAssistedApproval;
}

interface PermissionPromptRequestHook {
  readonly kind: 'hook';
  readonly toolCallId?: string;
  readonly toolName: string;
  readonly toolArgs?: unknown;
  readonly hookMessage?: string;
  readonly assistedApproval?: PermissionAssistedApproval;
}

interface PermissionPromptRequestMcp {
  readonly kind: 'mcp';
  readonly toolCallId?: string;
  readonly serverName: string;
  readonly toolName: string;
  readonly toolTitle: string;
  readonly args?: unknown;
  readonly permissionRecommendation?: PermissionRecommendation;
  readonly assistedApproval?: PermissionAssistedApproval;
  readonly canOfferServerWideApproval?: boolean;
}

interface PermissionPromptRequestMemory {
  readonly kind: 'memory';
  readonly toolCallId?: string;
  readonly action?: PermissionRequestMemoryAction;
  readonly subject?: string;
  readonly fact: string;
  readonly citations?: string;
  readonly direction?: PermissionRequestMemoryDirection;
  readonly reason?: string;
  readonly assistedApproval?: PermissionAssistedApproval;
}

interface PermissionPromptRequestPath {
  readonly kind: 'path';
  readonly toolCallId?: string;
  readonly accessKind: PermissionPromptRequestPathAccessKind;
  readonly paths: readonly string[];
  readonly readOnlyDirectories?: readonly string[];
  readonly assistedApproval?: PermissionAssistedApproval;
}

type PermissionPromptRequestPathAccessKind = 'read' | 'shell' | 'write';

interface PermissionPromptRequestRead {
  readonly kind: 'read';
  readonly toolCallId?: string;
  readonly intention: string;
  readonly path: string;
  readonly resolvedPath?: string;
  readonly assistedApproval?: PermissionAssistedApproval;
  readonly managedApprovalRequired?: boolean;
}

interface PermissionPromptRequestUrl {
  readonly kind: 'url';
  readonly toolCallId?: string;
  readonly intention: string;
  readonly url: string;
  readonly redirectedFrom?: string;
  readonly requestSandboxBypass?: boolean;
  readonly requestSandboxBypassReason?: string;
  readonly assistedApproval?: PermissionAssistedApproval;
  readonly managedApprovalRequired?: boolean;
}

interface PermissionPromptRequestWorkflow {
  readonly kind: 'workflow';
  readonly toolCallId?: string;
  readonly operation: WorkflowPermissionOperation;
  readonly name: string;
  readonly description: string;
  readonly phases: readonly WorkflowPermissionPhase[];
  readonly maxConcurrentSubagents?: number;
  readonly maxTotalSubagents?: number;
  readonly timeoutSeconds?: number;
  readonly maxAiCredits?: number;
  readonly declaredMaxConcurrentSubagents?: number;
  readonly declaredMaxTotalSubagents?: number;
  readonly declaredTimeoutSeconds?: number;
  readonly declaredMaxAiCredits?: number;
  readonly approvalKey: string;
  readonly canPersistApproval: boolean;
  readonly assistedApproval?: PermissionAssistedApproval;
  readonly managedApprovalRequired?: boolean;
}

interface PermissionPromptRequestWrite {
  readonly kind: 'write';
  readonly toolCallId?: string;
  readonly intention: string;
  readonly fileName: string;
  readonly resolvedPath?: string;
  readonly diff: string;
  readonly newFileContents?: string;
  readonly fileEdits?: readonly PermissionWriteFileEdit[];
  readonly canOfferSessionApproval: boolean;
  readonly assistedApproval?: PermissionAssistedApproval;
  readonly managedApprovalRequired?: boolean;
}

type PermissionRecommendation = 'approve';

interface PermissionRecoveryAttempt {
  readonly attemptId: string;
  readonly toolCallId?: string;
  readonly permissionKind: string;
  readonly requestFingerprint: string;
  readonly relation: PermissionRecoveryAttemptRelation;
  readonly disposition: PermissionRecoveryAttemptDisposition;
  readonly reason: PermissionRecoveryAttemptReason;
  readonly ordinal: number;
}

type PermissionRecoveryAttemptDisposition = 'deferred' | 'prompted' | 'approved' | 'denied' | 'blocked' | 'succeeded';

type PermissionRecoveryAttemptReason =
  | 'permission_required'
  | 'repeated_attempt'
  | 'attempts_exhausted'
  | 'permission_approved'
  | 'permission_denied'
  | 'responder_unavailable'
  | 'equivalent_alternative_succeeded';

type PermissionRecoveryAttemptRelation = 'initial' | 'retry' | 'alternative';

interface PermissionRecoveryData {
  readonly episodeId: string;
  readonly ownerSessionId?: string;
  readonly ownerAgentId?: string;
  readonly status: PermissionRecoveryStatus;
  readonly onBlocked: PermissionRecoveryOnBlocked;
  readonly reason: PermissionRecoveryReason;
  readonly maxAttempts: number;
  readonly attempts: readonly PermissionRecoveryAttempt[];
}

type PermissionRecoveryOnBlocked = 'ask' | 'fail';

type PermissionRecoveryReason =
  | 'permission_required'
  | 'repeated_attempt'
  | 'attempts_exhausted'
  | 'permission_approved'
  | 'permission_denied'
  | 'responder_unavailable'
  | 'equivalent_alternative_succeeded';

type PermissionRecoveryStatus = 'recovering' | 'awaiting_approval' | 'resolved' | 'blocked';

type PermissionRequest =
  | PermissionRequestShell
  | PermissionRequestWrite
  | PermissionRequestRead
  | PermissionRequestMcp
  | PermissionRequestUrl
  | PermissionRequestMemory
  | PermissionRequestCustomTool
  | PermissionRequestHook
  | PermissionRequestExtensionManagement
  | PermissionRequestWorkflow
  | PermissionRequestExtensionPermissionAccess
  | PermissionRequestExtensionEnvAccess;

interface PermissionRequestCustomTool {
  readonly kind: 'custom-tool';
  readonly toolCallId?: string;
  readonly toolName: string;
  readonly toolDescription: string;
  readonly args?: unknown;
  readonly skipPermission?: boolean;
}

interface PermissionRequestExtensionEnvAccess {
  readonly kind: 'extension-env-access';
  readonly toolCallId?: string;
  readonly extensionName: string;
  readonly environmentVariables: readonly string[];
}

interface PermissionRequestExtensionManagement {
  readonly kind: 'extension-management';
  readonly toolCallId?: string;
  readonly operation: string;
  readonly extensionName?: string;
}

interface PermissionRequestExtensionPermissionAccess {
  readonly kind: 'extension-permission-access';
  readonly toolCallId?: string;
  readonly extensionName: string;
  readonly capabilities: readonly string[];
}

interface PermissionRequestHook {
  readonly kind: 'hook';
  readonly toolCallId?: string;
  readonly toolName: string;
  readonly toolArgs?: unknown;
  readonly hookMessage?: string;
}

interface PermissionRequestMcp {
  readonly kind: 'mcp';
  readonly toolCallId?: string;
  readonly serverName: string;
  readonly toolName: string;
  readonly toolTitle: string;
  readonly args?: unknown;
  readonly readOnly: boolean;
  readonly permissionRecommendation?: PermissionRecommendation;
}

interface PermissionRequestMemory {
  readonly kind: 'memory';
  readonly toolCallId?: string;
  readonly action?: PermissionRequestMemoryAction;
  readonly subject?: string;
  readonly fact: string;
  readonly citations?: string;
  readonly direction?: PermissionRequestMemoryDirection;
  readonly reason?: string;
  readonly scope?: PermissionRequestMemoryScope;
  readonly repoNwo?: string;
  readonly assistedApproval?: PermissionAssistedApproval;
}

type PermissionRequestMemoryAction = 'store' | 'vote';

type PermissionRequestMemoryDirection = 'upvote' | 'downvote';

type PermissionRequestMemoryScope = 'repository' | 'user';

interface PermissionRequestRead {
  readonly kind: 'read';
  readonly toolCallId?: string;
  readonly managedApprovalRequired?: boolean;
  readonly intention: string;
  readonly path: string;
  readonly resolvedPath?: string;
  readonly requestSandboxBypass?: boolean;
  readonly requestSandboxBypassReason?: string;
  readonly sandboxPathGrant?: PermissionSandboxPathGrant;
}

interface PermissionRequestShell {
  readonly kind: 'shell';
  readonly toolCallId?: string;
  readonly managedApprovalRequired?: boolean;
  readonly fullCommandText: string;
  readonly intention: string;
  readonly commands: readonly PermissionRequestShellCommand[];
  readonly commandSegments?: readonly PermissionRequestShellCommandSegment[];
  readonly possiblePaths: readonly string[];
  readonly resolvedWorkingDirectory?: string;
  readonly resolvedPaths?: { readonly [key: string]: string };
  readonly possibleUrls: readonly PermissionRequestShellPossibleUrl[];
  readonly hasWriteFileRedirection: boolean;
  readonly canOfferSessionApproval: boolean;
  readonly warning?: string;
  readonly requestSandboxBypass?: boolean;
  readonly requestSandboxPermissive?: boolean;
  readonly requestSandboxBypassReason?: string;
  readonly sandboxPathGrant?: PermissionSandboxPathGrant;
}

interface PermissionRequestShellCommand {
  readonly identifier: string;
  readonly readOnly: boolean;
}

interface PermissionRequestShellCommandSegment {
  readonly identifier: string;
  readonly fullCommandText: string;
}

interface PermissionRequestShellPossibleUrl {
  readonly url: string;
}

interface PermissionRequestUrl {
  readonly kind: 'url';
  readonly toolCallId?: string;
  readonly managedApprovalRequired?: boolean;
  readonly intention: string;
  readonly url: string;
  readonly redirectedFrom?: string;
  readonly requestSandboxBypass?: boolean;
  readonly requestSandboxBypassReason?: string;
}

interface PermissionRequestWorkflow {
  readonly kind: 'workflow';
  readonly toolCallId?: string;
  readonly operation: WorkflowPermissionOperation;
  readonly name: string;
  readonly description: string;
  readonly phases: readonly WorkflowPermissionPhase[];
  readonly maxConcurrentSubagents?: number;
  readonly maxTotalSubagents?: number;
  readonly timeoutSeconds?: number;
  readonly maxAiCredits?: number;
  readonly declaredMaxConcurrentSubagents?: number;
  readonly declaredMaxTotalSubagents?: number;
  readonly declaredTimeoutSeconds?: number;
  readonly declaredMaxAiCredits?: number;
  readonly approvalKey: string;
  readonly canPersistApproval: boolean;
  readonly managedApprovalRequired?: boolean;
}

interface PermissionRequestWrite {
  readonly kind: 'write';
  readonly toolCallId?: string;
  readonly managedApprovalRequired?: boolean;
  readonly intention: string;
  readonly fileName: string;
  readonly resolvedPath?: string;
  readonly diff: string;
  readonly newFileContents?: string;
  readonly fileEdits?: readonly PermissionWriteFileEdit[];
  readonly canOfferSessionApproval: boolean;
  readonly requestSandboxBypass?: boolean;
  readonly requestSandboxBypassReason?: string;
  readonly sandboxPathGrant?: PermissionSandboxPathGrant;
}

interface PermissionRequestedData {
  readonly requestId: string;
  readonly permissionRequest: PermissionRequest;
  readonly promptRequest?: PermissionPromptRequest;
  readonly permissionMode?: PermissionMode;
  readonly agentMode?: SessionMode;
  readonly ownerSessionId?: string;
  readonly ownerAgentId?: string;
  readonly riskAssessment?: unknown;
  readonly resolvedByHook?: boolean;
  readonly recoveryEpisodeId?: string;
  readonly fusion?: FusionAttribution;
}

type PermissionResult =
  | PermissionApproved
  | PermissionApprovedReadOnlyForSession
  | PermissionApprovedForSession
  | PermissionApprovedForLocation
  | PermissionCancelled
  | PermissionDeniedByRules
  | PermissionDeniedNoApprovalRuleAndCouldNotRequestFromUser
  | PermissionDeniedInteractivelyByUser
  | PermissionDeniedByContentExclusionPolicy
  | PermissionDeniedByPermissionRequestHook;

export interface PermissionRule {
  readonly kind: string;
  readonly argument: string | null;
}

interface PermissionSandboxPathGrant {
  readonly path: string;
  readonly deniedPath?: string;
  readonly access: PermissionSandboxPathGrantAccess;
  readonly removedReadonlyPaths?: readonly string[];
}

type PermissionSandboxPathGrantAccess = 'read' | 'readWrite';

interface PermissionWriteFileContent {
  readonly path: string;
  readonly content: string;
}

interface PermissionWriteFileEdit {
  readonly before?: PermissionWriteFileContent;
  readonly after?: PermissionWriteFileContent;
}

interface PermissionsChangedData {
  readonly previousMode?: PermissionMode;
  readonly mode?: PermissionMode;
  readonly assistedApprovalModel?: string;
}

interface PersistedBinaryImage {
  readonly type: PersistedBinaryImageType;
  readonly data: string;
  readonly mimeType: string;
  readonly description?: string;
  readonly metadata?: { readonly [key: string]: unknown };
}

type PersistedBinaryImageType = 'image' | 'resource';

type PersistedBinaryResult = PersistedBinaryImage | OmittedBinaryResult | BinaryAssetReference;

interface PlanChangedData {
  readonly operation: PlanChangedOperation;
}

type PlanChangedOperation = 'create' | 'update' | 'delete';

interface ProviderMonthlyUsage {
  readonly state: ProviderMonthlyUsageState;
  readonly unit: ProviderQuotaUnit;
  readonly scope: ProviderMonthlyUsageScope;
  readonly consumedQuantity?: number;
  readonly queriedAt?: string;
  readonly cycleStart?: string;
  readonly resetOn?: string;
}

type ProviderMonthlyUsageScope = 'user' | 'unknown';

type ProviderMonthlyUsageState = 'available' | 'no_policy' | 'unavailable' | 'unknown';

type ProviderQuotaAccessState = 'allowed' | 'denied' | 'not_required' | 'unknown' | 'unavailable';

type ProviderQuotaAcquisitionStatus = 'succeeded' | 'unavailable' | 'failed';

interface ProviderQuotaBudgetMetadata {
  readonly unlimited: boolean;
  readonly entitlement: number;
  readonly consumed: number;
  readonly remainingPercentage: number;
  readonly usageAllowedWhenExhausted: boolean;
  readonly overage: number;
  readonly overageAllowedWhenExhausted: boolean;
  readonly resetAtEpochMs?: number;
  readonly resetEstimated?: boolean;
  readonly tokenBasedBilling?: boolean;
  readonly overageLimit?: number;
}

type ProviderQuotaCapacityState =
  'available' | 'exhausted' | 'unlimited' | 'not_required' | 'not_applicable' | 'unknown' | 'unavailable';

interface ProviderQuotaObservationData {
  readonly observation: ProviderQuotaState;
}

type ProviderQuotaObservationKind = 'account_snapshot' | 'admission_state';

type ProviderQuotaQuantityKind = 'authoritative_budget' | 'advisory_balance' | 'none';

export interface ProviderQuotaState {
  readonly provider: ModelProviderRef;
  readonly quotaId: string;
  readonly unit: ProviderQuotaUnit;
  readonly accessState: ProviderQuotaAccessState;
  readonly capacityState: ProviderQuotaCapacityState;
  readonly observationKind?: ProviderQuotaObservationKind;
  readonly quantityKind?: ProviderQuotaQuantityKind;
  readonly acquisitionStatus?: ProviderQuotaAcquisitionStatus;
  readonly observedAt?: string;
  readonly httpStatus?: number;
  readonly acquisitionError?: string;
  readonly budgetMetadata?: ProviderQuotaBudgetMetadata;
  readonly monthlyUsage?: ProviderMonthlyUsage;
  readonly compatibilityKey?: string;
  readonly hasQuota?: boolean | null;
  readonly entitledQuantity?: number | null;
  readonly availableQuantity?: number | null;
  readonly reason?: string | null;
  readonly source?: string | null;
  readonly service?: string | null;
}

type ProviderQuotaUnit = 'ai_credits' | 'requests' | 'tokens' | 'unknown';

export type ReasoningSummary = 'none' | 'concise' | 'detailed';

type RecommendedAutoTier = string;

export type RemediationAction =
  | 'sign_in'
  | 'switch_account'
  | 'show_account'
  | 'review_sandbox_policy'
  | 'allow_sandbox_outbound'
  | 'rewind_conversation';

interface RemoteSteerableChangedData {
  readonly remoteSteerable: boolean;
}

interface ResponsesReasoning {
  readonly model: string;
  readonly initialEffort: string;
  readonly effort: string;
}

interface ResumeData {
  readonly resumeTime: string;
  readonly eventCount: number;
  readonly eventsFileSizeBytes?: number;
  readonly selectedModel?: string;
  readonly providerId?: string;
  readonly reasoningEffort?: string;
  readonly reasoningEffortModel?: string;
  readonly reasoningEffortManaged?: boolean;
  readonly reasoningSummary?: ReasoningSummary;
  readonly verbosity?: Verbosity;
  readonly contextTier?: ContextTier | null;
  readonly contextTierManaged?: boolean;
  readonly autoTier?: AutoTier;
  readonly autoTierManaged?: boolean;
  readonly sessionLimits?: SessionLimitsConfig | null;
  readonly context?: WorkingDirectoryContext;
  readonly alreadyInUse?: boolean;
  readonly sessionWasActive?: boolean;
  readonly remoteSteerable?: boolean;
  readonly continuePendingWork?: boolean;
}

interface SamplingCompletedData {
  readonly requestId: string;
}

interface SamplingRequestedData {
  readonly requestId: string;
  readonly serverName: string;
  readonly mcpRequestId: unknown;
}

interface ScheduleCancelledData {
  readonly id: number;
}

interface ScheduleCreatedData {
  readonly id: number;
  readonly intervalMs?: number;
  readonly cron?: string;
  readonly tz?: string;
  readonly at?: number;
  readonly prompt: string;
  readonly recurring?: boolean;
  readonly selfPaced?: boolean;
  readonly displayPrompt?: string;
  readonly origin?: ScheduleOrigin;
}

type ScheduleOrigin = 'user' | 'model';

interface ScheduleRearmedData {
  readonly id: number;
  readonly nextRunAt: number;
}

interface SessionLimitsChangedData {
  readonly sessionLimits: SessionLimitsConfig | null;
}

export interface SessionLimitsConfig {
  readonly maxAiCredits?: number;
}

interface SessionLimitsExhaustedCompletedData {
  readonly requestId: string;
  readonly response: SessionLimitsExhaustedResponse;
}

interface SessionLimitsExhaustedRequestedData {
  readonly requestId: string;
  readonly usedAiCredits: number;
  readonly maxAiCredits: number;
}

interface SessionLimitsExhaustedResponse {
  readonly action: SessionLimitsExhaustedResponseAction;
  readonly additionalAiCredits?: number;
  readonly maxAiCredits?: number;
}

type SessionLimitsExhaustedResponseAction = 'add' | 'set' | 'unset' | 'cancel';

export type SessionMode = 'interactive' | 'plan' | 'autopilot';

interface ShutdownAgentMetric {
  readonly agentName?: string;
  readonly agentDisplayName?: string;
  readonly totalApiDurationMs: number;
  readonly totalNanoAiu: number;
  readonly modelMetrics: { readonly [key: string]: ShutdownModelMetric };
}

interface ShutdownCodeChanges {
  readonly linesAdded: number;
  readonly linesRemoved: number;
  readonly filesModified: readonly string[];
}

interface ShutdownData {
  readonly providerModelMetrics?: readonly UsageMetricsProviderModelMetric[];
  readonly usageAccountingWatermarks?: { readonly [key: string]: number };
  readonly shutdownType: ShutdownType;
  readonly errorReason?: string;
  readonly totalNanoAiu?: number;
  readonly tokenDetails?: { readonly [key: string]: ShutdownTokenDetail };
  readonly totalApiDurationMs: number;
  readonly sessionStartTime: number;
  readonly eventsFileSizeBytes?: number;
  readonly codeChanges: ShutdownCodeChanges;
  readonly modelMetrics: { readonly [key: string]: ShutdownModelMetric };
  readonly agentMetrics?: { readonly [key: string]: ShutdownAgentMetric };
  readonly currentModel?: string;
  readonly currentTokens?: number;
  readonly systemTokens?: number;
  readonly conversationTokens?: number;
  readonly toolDefinitionsTokens?: number;
}

interface ShutdownModelMetric {
  readonly requests: ShutdownModelMetricRequests;
  readonly usage: ShutdownModelMetricUsage;
  readonly totalNanoAiu?: number;
  readonly tokenDetails?: { readonly [key: string]: ShutdownModelMetricTokenDetail };
}

interface ShutdownModelMetricRequests {
  readonly count?: number;
  readonly cost?: number;
}

interface ShutdownModelMetricTokenDetail {
  readonly tokenCount: number;
}

interface ShutdownModelMetricUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
  readonly reasoningTokens?: number;
}

interface ShutdownTokenDetail {
  readonly tokenCount: number;
}

export type ShutdownType = 'routine' | 'error';

interface SkillInvokedData {
  readonly name: string;
  readonly invokedAtTurn?: number;
  readonly model?: string;
  readonly path: string;
  readonly content: string;
  readonly allowedTools?: readonly string[];
  readonly disableModelInvocation?: boolean;
  readonly source?: string;
  readonly pluginName?: string;
  readonly pluginVersion?: string;
  readonly description?: string;
  readonly trigger?: SkillInvokedTrigger;
}

type SkillInvokedTrigger = 'user-invoked' | 'agent-invoked' | 'context-load';

export type SkillSource =
  'project' | 'inherited' | 'personal-copilot' | 'personal-agents' | 'plugin' | 'custom' | 'builtin' | 'sdk';

interface SkillsLoadedData {
  readonly skills: readonly SkillsLoadedSkill[];
}

interface SkillsLoadedSkill {
  readonly name: string;
  readonly commandName?: string;
  readonly description: string;
  readonly source: SkillSource;
  readonly userInvocable: boolean;
  readonly enabled: boolean;
  readonly path?: string;
  readonly argumentHint?: string;
}

interface SnapshotRewindData {
  readonly upToEventId: string;
  readonly eventsRemoved: number;
  readonly eventIds?: readonly string[];
}

interface StartData {
  readonly sessionId: string;
  readonly version: number;
  readonly producer: string;
  readonly copilotVersion: string;
  readonly startTime: string;
  readonly selectedModel?: string;
  readonly providerId?: string;
  readonly reasoningEffort?: string;
  readonly reasoningEffortModel?: string;
  readonly reasoningEffortManaged?: boolean;
  readonly reasoningSummary?: ReasoningSummary;
  readonly verbosity?: Verbosity;
  readonly contextTier?: ContextTier | null;
  readonly contextTierManaged?: boolean;
  readonly autoTier?: AutoTier;
  readonly autoTierManaged?: boolean;
  readonly sessionLimits?: SessionLimitsConfig;
  readonly context?: WorkingDirectoryContext;
  readonly githubMcpToolConfig?: GitHubMcpToolConfig;
  readonly alreadyInUse?: boolean;
  readonly remoteSteerable?: boolean;
  readonly detachedFromSpawningParentSessionId?: string;
}

interface SubagentCompletedData {
  readonly toolCallId: string;
  readonly agentName: string;
  readonly agentDisplayName: string;
  readonly model?: string;
  readonly firstDispatchedModel?: string;
  readonly configuredModelPreference?: string;
  readonly explicitModelOverride?: string;
  readonly explicitModelMatchesPreference?: boolean;
  readonly modelOverrideReason?: string;
  readonly modelSelectionSource?: SubagentModelSelectionSource;
  readonly configuredModelMatchesActual?: boolean;
  readonly totalToolCalls?: number;
  readonly totalTokens?: number;
  readonly durationMs?: number;
  readonly cancelled?: boolean;
}

interface SubagentConfiguredData {
  readonly model: string;
  readonly reasoningEffort?: string;
  readonly contextTier?: string;
  readonly multiTurn: boolean;
}

type SubagentDeselectedData = { readonly [key: string]: unknown };

interface SubagentFailedData {
  readonly toolCallId: string;
  readonly agentName: string;
  readonly agentDisplayName: string;
  readonly error: string;
  readonly model?: string;
  readonly firstDispatchedModel?: string;
  readonly configuredModelPreference?: string;
  readonly explicitModelOverride?: string;
  readonly explicitModelMatchesPreference?: boolean;
  readonly modelOverrideReason?: string;
  readonly modelSelectionSource?: SubagentModelSelectionSource;
  readonly configuredModelMatchesActual?: boolean;
  readonly totalToolCalls?: number;
  readonly totalTokens?: number;
  readonly durationMs?: number;
}

type SubagentModelSelectionSource =
  | 'explicit_override'
  | 'configured_required'
  | 'configured_preference'
  | 'complementary_default'
  | 'session_inheritance'
  | 'agent_definition_default'
  | 'runtime_policy';

interface SubagentSelectedData {
  readonly agentName: string;
  readonly agentDisplayName: string;
  readonly tools: readonly string[] | null;
}

interface SubagentStartedData {
  readonly toolCallId: string;
  readonly agentName: string;
  readonly agentDisplayName: string;
  readonly agentDescription: string;
  readonly model?: string;
  readonly taskModelSource?: SubagentTaskModelSource;
  readonly modelSelectionSource?: SubagentModelSelectionSource;
  readonly workflowRunId?: string;
  readonly parentId?: string;
  readonly resumable?: boolean;
  readonly agentType?: string;
  readonly executionMode?: string;
}

type SubagentTaskModelSource = 'task_argument' | 'subagent_configuration' | 'custom_agent_definition' | 'unset';

interface SystemMessageContentBlock {
  readonly content: string;
  readonly isStatic?: boolean;
  readonly cacheBreakpoint?: boolean;
}

interface SystemMessageData {
  readonly content: string;
  readonly contentBlocks?: readonly SystemMessageContentBlock[];
  readonly interactionId?: string;
  readonly role: SystemMessageRole;
  readonly name?: string;
  readonly metadata?: SystemMessageMetadata;
}

interface SystemMessageMetadata {
  readonly promptVersion?: string;
  readonly variables?: { readonly [key: string]: unknown };
}

type SystemMessageRole = 'system' | 'developer';

type SystemNotification =
  | SystemNotificationAgentCompleted
  | SystemNotificationAgentIdle
  | SystemNotificationNewInboxMessage
  | SystemNotificationShellCompleted
  | SystemNotificationShellDetachedCompleted
  | SystemNotificationInstructionDiscovered
  | SystemNotificationWorkflowCompleted
  | SystemNotificationUnclassified;

interface SystemNotificationAgentCompleted {
  readonly type: 'agent_completed';
  readonly agentId: string;
  readonly displayName?: string;
  readonly agentType: string;
  readonly status: SystemNotificationAgentCompletedStatus;
  readonly description?: string;
  readonly prompt?: string;
}

type SystemNotificationAgentCompletedStatus = 'completed' | 'failed';

interface SystemNotificationAgentIdle {
  readonly type: 'agent_idle';
  readonly agentId: string;
  readonly displayName?: string;
  readonly agentType: string;
  readonly description?: string;
}

interface SystemNotificationData {
  readonly content: string;
  readonly kind: SystemNotification;
  readonly responsesReasoning?: ResponsesReasoning;
}

interface SystemNotificationInstructionDiscovered {
  readonly type: 'instruction_discovered';
  readonly sourcePath: string;
  readonly triggerFile: string;
  readonly triggerTool: string;
  readonly description?: string;
}

interface SystemNotificationNewInboxMessage {
  readonly type: 'new_inbox_message';
  readonly entryId: string;
  readonly senderName: string;
  readonly senderType: string;
  readonly summary: string;
}

interface SystemNotificationShellCompleted {
  readonly type: 'shell_completed';
  readonly shellId: string;
  readonly exitCode?: number;
  readonly description?: string;
}

interface SystemNotificationShellDetachedCompleted {
  readonly type: 'shell_detached_completed';
  readonly shellId: string;
  readonly description?: string;
}

interface SystemNotificationUnclassified {
  readonly type: 'unclassified';
  readonly metadata?: unknown;
}

interface SystemNotificationWorkflowCompleted {
  readonly type: 'workflow_completed';
  readonly runId: string;
  readonly workflowName: string;
  readonly status: SystemNotificationWorkflowCompletedStatus;
  readonly consumedSubagents: number;
  readonly elapsedMs: number;
  readonly consumedNanoAiu: number;
  readonly attempt: number;
  readonly resultPreview?: string;
  readonly failure?: unknown;
  readonly retryGuidance?: string;
  readonly pauseInfo?: SystemNotificationWorkflowPauseInfo;
}

type SystemNotificationWorkflowCompletedStatus = 'completed' | 'halted' | 'paused' | 'cancelled' | 'error';

type SystemNotificationWorkflowPauseInfo =
  | {
      readonly type: 'user';
    }
  | {
      readonly key: string;
      readonly type: 'checkpoint';
    };

interface TaskBlocker {
  readonly kind: TaskBlockerKind;
  readonly reason: PermissionRecoveryReason;
  readonly resumable: boolean;
  readonly permissionRecovery: PermissionRecoveryData;
}

type TaskBlockerKind = 'permission_recovery';

export interface TaskCompleteData {
  readonly summary?: string;
  readonly success?: boolean;
  readonly outcome?: TaskCompletionOutcome;
  readonly reason?: string;
  readonly objectiveId?: number;
  readonly blocker?: TaskBlocker;
}

export type TaskCompletionOutcome = 'completed' | 'continue' | 'blocked';

interface TitleChangedData {
  readonly title: string;
}

type TodosChangedData = { readonly [key: string]: unknown };

type ToolExecutionCompleteContent =
  | ToolExecutionCompleteContentText
  | ToolExecutionCompleteContentTerminal
  | ToolExecutionCompleteContentShellExit
  | ToolExecutionCompleteContentImage
  | ToolExecutionCompleteContentAudio
  | ToolExecutionCompleteContentResourceLink
  | ToolExecutionCompleteContentResource;

interface ToolExecutionCompleteContentAudio {
  readonly type: 'audio';
  readonly data: string;
  readonly mimeType: string;
}

interface ToolExecutionCompleteContentImage {
  readonly type: 'image';
  readonly data: string;
  readonly mimeType: string;
}

interface ToolExecutionCompleteContentResource {
  readonly type: 'resource';
  readonly resource: ToolExecutionCompleteContentResourceDetails;
}

type ToolExecutionCompleteContentResourceDetails = EmbeddedTextResourceContents | EmbeddedBlobResourceContents;

interface ToolExecutionCompleteContentResourceLink {
  readonly icons?: readonly ToolExecutionCompleteContentResourceLinkIcon[];
  readonly name: string;
  readonly title?: string;
  readonly uri: string;
  readonly description?: string;
  readonly mimeType?: string;
  readonly size?: number;
  readonly type: 'resource_link';
}

interface ToolExecutionCompleteContentResourceLinkIcon {
  readonly src: string;
  readonly mimeType?: string;
  readonly sizes?: readonly string[];
  readonly theme?: ToolExecutionCompleteContentResourceLinkIconTheme;
}

type ToolExecutionCompleteContentResourceLinkIconTheme = 'light' | 'dark';

interface ToolExecutionCompleteContentShellExit {
  readonly type: 'shell_exit';
  readonly shellId: string;
  readonly exitCode: number;
  readonly cwd?: string;
  readonly outputPreview?: string;
  readonly outputTruncated?: boolean;
  readonly outputFilePath?: string;
}

interface ToolExecutionCompleteContentTerminal {
  readonly type: 'terminal';
  readonly text: string;
  readonly exitCode?: number;
  readonly cwd?: string;
}

interface ToolExecutionCompleteContentText {
  readonly type: 'text';
  readonly text: string;
}

interface ToolExecutionCompleteData {
  readonly toolCallId: string;
  readonly success: boolean;
  readonly model?: string;
  readonly toolUsage?: ToolExecutionUsage;
  readonly mcpMeta?: unknown;
  readonly interactionId?: string;
  readonly rte?: boolean;
  readonly isUserRequested?: boolean;
  readonly result?: ToolExecutionCompleteResult;
  readonly error?: ToolExecutionCompleteError;
  readonly toolTelemetry?: { readonly [key: string]: unknown };
  readonly turnId?: string;
  readonly toolDescription?: ToolExecutionCompleteToolDescription;
  readonly sandboxed?: boolean;
  readonly shellExecution?: ToolExecutionCompleteShellExecution;
  readonly fileEdits?: readonly ToolExecutionCompleteFileEdit[];
  readonly parentToolCallId?: string;
  readonly fusion?: FusionAttribution;
}

interface ToolExecutionCompleteError {
  readonly message: string;
  readonly code?: string;
  readonly remediation?: RemediationAction;
}

interface ToolExecutionCompleteFileEdit {
  readonly path: string;
  readonly kind: ToolExecutionCompleteFileEditKind;
}

type ToolExecutionCompleteFileEditKind = 'create' | 'edit' | 'delete';

interface ToolExecutionCompleteResult {
  readonly content: string;
  readonly detailedContent?: string;
  readonly contents?: readonly ToolExecutionCompleteContent[];
  readonly binaryResultsForLlm?: readonly PersistedBinaryResult[];
  readonly uiResource?: ToolExecutionCompleteUIResource;
  readonly structuredContent?: unknown;
  readonly citableSources?: readonly CitableSource[];
  readonly mcpMeta?: unknown;
}

interface ToolExecutionCompleteShellExecution {
  readonly exitCode: number;
}

interface ToolExecutionCompleteToolDescription {
  readonly name: string;
  readonly description?: string;
  readonly _meta?: ToolExecutionCompleteToolDescriptionMeta;
}

interface ToolExecutionCompleteToolDescriptionMeta {
  readonly ui?: ToolExecutionCompleteToolDescriptionMetaUI;
}

interface ToolExecutionCompleteToolDescriptionMetaUI {
  readonly resourceUri?: string;
  readonly visibility?: readonly ToolExecutionCompleteToolDescriptionMetaUIVisibility[];
}

type ToolExecutionCompleteToolDescriptionMetaUIVisibility = 'model' | 'app';

interface ToolExecutionCompleteUIResource {
  readonly uri: string;
  readonly mimeType: string;
  readonly text?: string;
  readonly blob?: string;
  readonly _meta?: ToolExecutionCompleteUIResourceMeta;
}

interface ToolExecutionCompleteUIResourceMeta {
  readonly ui?: ToolExecutionCompleteUIResourceMetaUI;
}

interface ToolExecutionCompleteUIResourceMetaUI {
  readonly csp?: ToolExecutionCompleteUIResourceMetaUICsp;
  readonly permissions?: ToolExecutionCompleteUIResourceMetaUIPermissions;
  readonly domain?: string;
  readonly prefersBorder?: boolean;
}

interface ToolExecutionCompleteUIResourceMetaUICsp {
  readonly connectDomains?: readonly string[];
  readonly resourceDomains?: readonly string[];
  readonly frameDomains?: readonly string[];
  readonly baseUriDomains?: readonly string[];
}

interface ToolExecutionCompleteUIResourceMetaUIPermissions {
  readonly camera?: ToolExecutionCompleteUIResourceMetaUIPermissionsCamera;
  readonly microphone?: ToolExecutionCompleteUIResourceMetaUIPermissionsMicrophone;
  readonly geolocation?: ToolExecutionCompleteUIResourceMetaUIPermissionsGeolocation;
  readonly clipboardWrite?: ToolExecutionCompleteUIResourceMetaUIPermissionsClipboardWrite;
}

type ToolExecutionCompleteUIResourceMetaUIPermissionsCamera = { readonly [key: string]: unknown };

type ToolExecutionCompleteUIResourceMetaUIPermissionsClipboardWrite = { readonly [key: string]: unknown };

type ToolExecutionCompleteUIResourceMetaUIPermissionsGeolocation = { readonly [key: string]: unknown };

type ToolExecutionCompleteUIResourceMetaUIPermissionsMicrophone = { readonly [key: string]: unknown };

interface ToolExecutionPartialData {
  readonly toolCallId: string;
  readonly partialOutput: string;
}

interface ToolExecutionProgressData {
  readonly toolCallId: string;
  readonly progressMessage: string;
  readonly structuredContent?: unknown;
}

interface ToolExecutionStartData {
  readonly toolCallId: string;
  readonly toolName: string;
  readonly toolTitle?: string;
  readonly arguments?: unknown;
  readonly shellToolInfo?: ToolExecutionStartShellToolInfo;
  readonly model?: string;
  readonly rte?: boolean;
  readonly mcpServerName?: string;
  readonly mcpConfigServerName?: string;
  readonly mcpToolName?: string;
  readonly mcpTransport?: McpServerTransport;
  readonly mcpConfigSource?: McpServerSource;
  readonly turnId?: string;
  readonly displayVerbatim?: boolean;
  readonly toolDescription?: ToolExecutionStartToolDescription;
  readonly parentToolCallId?: string;
  readonly fusion?: FusionAttribution;
}

interface ToolExecutionStartShellToolInfo {
  readonly possiblePaths: readonly string[];
  readonly hasWriteFileRedirection: boolean;
  readonly displayCommand?: string;
}

interface ToolExecutionStartToolDescription {
  readonly name: string;
  readonly description?: string;
  readonly _meta?: ToolExecutionStartToolDescriptionMeta;
}

interface ToolExecutionStartToolDescriptionMeta {
  readonly ui?: ToolExecutionStartToolDescriptionMetaUI;
}

interface ToolExecutionStartToolDescriptionMetaUI {
  readonly resourceUri?: string;
  readonly visibility?: readonly ToolExecutionStartToolDescriptionMetaUIVisibility[];
}

type ToolExecutionStartToolDescriptionMetaUIVisibility = 'model' | 'app';

interface ToolExecutionUsage {
  readonly requestId: string;
  readonly model: string;
  readonly provider?: ModelProviderRef;
  readonly accounting?: UsageAccountingIdentity;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  readonly totalTokens?: number;
  readonly inputTokensDetails?: ToolExecutionUsageTokenDetails;
  readonly outputTokensDetails?: ToolExecutionUsageTokenDetails;
  readonly copilotUsage?: AssistantUsageCopilotUsage;
}

interface ToolExecutionUsageTokenDetails {
  readonly imageTokens: number;
  readonly textTokens: number;
}

interface ToolSearchActivatedData {
  readonly strategy: string;
  readonly toolNames: readonly string[];
}

interface ToolShellOutputData {
  readonly toolCallId: string;
  readonly stream?: ToolShellOutputStream;
  readonly text: string;
  readonly sequence: number;
  readonly fusion?: FusionAttribution;
}

type ToolShellOutputStream = 'stdout' | 'stderr' | 'terminal';

interface ToolUserRequestedData {
  readonly toolCallId: string;
  readonly toolName: string;
  readonly arguments?: unknown;
}

interface ToolsUpdatedData {
  readonly model: string;
}

interface TruncationData {
  readonly tokenLimit: number;
  readonly preTruncationTokensInMessages: number;
  readonly preTruncationMessagesLength: number;
  readonly postTruncationTokensInMessages: number;
  readonly postTruncationMessagesLength: number;
  readonly tokensRemovedDuringTruncation: number;
  readonly messagesRemovedDuringTruncation: number;
  readonly performedBy: string;
}

interface UIEphemeralQueryData {
  readonly requestId: string;
  readonly phase: UIEphemeralQueryPhase;
  readonly chunk?: string;
  readonly answer?: string;
  readonly error?: string;
}

type UIEphemeralQueryPhase = 'started' | 'chunk' | 'completed' | 'failed' | 'aborted';

interface UsageAccountingIdentity {
  readonly sourceSessionId: string;
  readonly sequence: number;
  readonly usageId: string;
}

interface UsageCheckpointData {
  readonly totalNanoAiu: number;
  readonly providerModelMetrics?: readonly UsageMetricsProviderModelMetric[];
  readonly usageAccountingWatermarks?: { readonly [key: string]: number };
}

interface UsageInfoData {
  readonly tokenLimit: number;
  readonly currentTokens: number;
  readonly messagesLength: number;
  readonly systemTokens?: number;
  readonly conversationTokens?: number;
  readonly toolDefinitionsTokens?: number;
  readonly isInitial?: boolean;
}

export interface UsageMetricsModelMetric {
  readonly aiCreditsStatus?: AiCreditsStatus;
  readonly requests: UsageMetricsModelMetricRequests;
  readonly usage: UsageMetricsModelMetricUsage;
  readonly cacheExpiresAt?: string;
  readonly totalNanoAiu?: number;
  readonly tokenDetails?: { readonly [key: string]: UsageMetricsModelMetricTokenDetail };
}

interface UsageMetricsModelMetricRequests {
  readonly count: number;
  readonly cost: number;
}

interface UsageMetricsModelMetricTokenDetail {
  readonly tokenCount: number;
}

interface UsageMetricsModelMetricUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
  readonly reasoningTokens?: number;
}

export interface UsageMetricsProviderModelMetric {
  readonly provider: ModelProviderRef | null;
  readonly modelId: string | null;
  readonly modelDisplayName?: string;
  readonly metrics: UsageMetricsModelMetric;
}

interface UserInputCompletedData {
  readonly requestId: string;
  readonly answer?: string;
  readonly wasFreeform?: boolean;
}

interface UserInputRequestedData {
  readonly requestId: string;
  readonly question: string;
  readonly choices?: readonly string[];
  readonly allowFreeform?: boolean;
  readonly toolCallId?: string;
}

type UserMessageAgentMode = 'interactive' | 'plan' | 'autopilot' | 'shell';

interface UserMessageData {
  readonly content: string;
  readonly responsesReasoning?: ResponsesReasoning;
  readonly messageId?: string;
  readonly transformedContent?: string;
  readonly attachments?: readonly Attachment[];
  readonly supportedNativeDocumentMimeTypes?: readonly string[];
  readonly nativeDocumentPathFallbackPaths?: readonly string[];
  readonly source?: string;
  readonly delivery?: UserMessageDelivery;
  readonly agentMode?: UserMessageAgentMode;
  readonly isAutopilotContinuation?: boolean;
  readonly interactionId?: string;
  readonly turnId?: string;
  readonly parentAgentTaskId?: string;
}

type UserMessageDelivery = 'idle' | 'steering' | 'queued';

export type UserToolSessionApproval =
  | UserToolSessionApprovalCommands
  | UserToolSessionApprovalRead
  | UserToolSessionApprovalWrite
  | UserToolSessionApprovalMcp
  | UserToolSessionApprovalMemory
  | UserToolSessionApprovalCustomTool
  | UserToolSessionApprovalExtensionManagement
  | UserToolSessionApprovalWorkflow
  | UserToolSessionApprovalExtensionPermissionAccess
  | UserToolSessionApprovalExtensionEnvAccess;

interface UserToolSessionApprovalCommands {
  readonly kind: 'commands';
  readonly commandIdentifiers: readonly string[];
}

interface UserToolSessionApprovalCustomTool {
  readonly kind: 'custom-tool';
  readonly toolName: string;
}

interface UserToolSessionApprovalExtensionEnvAccess {
  readonly kind: 'extension-env-access';
  readonly extensionName: string;
  readonly environmentVariables: readonly string[];
}

interface UserToolSessionApprovalExtensionManagement {
  readonly kind: 'extension-management';
  readonly operation?: string;
}

interface UserToolSessionApprovalExtensionPermissionAccess {
  readonly kind: 'extension-permission-access';
  readonly extensionName: string;
}

interface UserToolSessionApprovalMcp {
  readonly kind: 'mcp';
  readonly serverName: string;
  readonly toolName: string | null;
}

interface UserToolSessionApprovalMemory {
  readonly kind: 'memory';
}

interface UserToolSessionApprovalRead {
  readonly kind: 'read';
}

interface UserToolSessionApprovalWorkflow {
  readonly kind: 'workflow';
  readonly approvalKey?: string;
}

interface UserToolSessionApprovalWrite {
  readonly kind: 'write';
}

export type Verbosity = 'low' | 'medium' | 'high';

interface WarningData {
  readonly warningType: string;
  readonly message: string;
  readonly originatingMessageId?: string;
  readonly url?: string;
  readonly remediation?: RemediationAction;
}

type WorkflowPermissionOperation = 'run' | 'author';

interface WorkflowPermissionPhase {
  readonly title: string;
  readonly detail?: string;
}

interface WorkflowRunSettledData {
  readonly runId: string;
  readonly status: WorkflowRunSettledStatus;
  readonly consumedSubagents: number;
  readonly consumedNanoAiu: number;
  readonly elapsedMs: number;
  readonly failureType?: string;
}

type WorkflowRunSettledStatus = 'completed' | 'halted' | 'paused' | 'cancelled' | 'error';

interface WorkflowRunStartedData {
  readonly runId: string;
  readonly workflowName: string;
  readonly attempt: number;
}

interface WorkflowRunUpdatedData {
  readonly runId: string;
  readonly revision: number;
}

interface WorkingDirectoryContext {
  readonly cwd: string;
  readonly gitRoot?: string;
  readonly repository?: string;
  readonly hostType?: WorkingDirectoryContextHostType;
  readonly repositoryHost?: string;
  readonly branch?: string;
  readonly headCommit?: string;
  readonly baseCommit?: string;
  readonly pendingGitContext?: boolean;
}

type WorkingDirectoryContextHostType = 'github' | 'ado';

interface WorkspaceFileChangedData {
  readonly path: string;
  readonly operation: WorkspaceFileChangedOperation;
}

type WorkspaceFileChangedOperation = 'create' | 'update';
