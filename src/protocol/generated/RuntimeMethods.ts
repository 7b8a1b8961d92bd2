import type {
  AbortReason,
  AgentModelPolicy,
  AiCreditsStatus,
  Attachment,
  AutoTier,
  ContextTier,
  EmbeddedBlobResourceContents,
  EmbeddedTextResourceContents,
  IndexedSearchState,
  ManagedPermissionsContext,
  ManagedSettingsResolvedData,
  McpOauthHttpResponse,
  McpOauthWWWAuthenticateParams,
  McpServerMetadata,
  McpServerSource,
  McpServerStatus,
  ModelChangeSource,
  ModelProviderKind,
  ModelProviderRef,
  PermissionDecisionSource,
  PermissionMode,
  PermissionPromptRequest,
  PermissionRule,
  ProviderQuotaState,
  ReasoningSummary,
  RemediationAction,
  SessionLimitsConfig,
  SessionMode,
  ShutdownType,
  SkillSource,
  TaskCompleteData,
  TaskCompletionOutcome,
  UsageMetricsModelMetric,
  UsageMetricsProviderModelMetric,
  UserToolSessionApproval,
  Verbosity,
} from './RuntimeEvents.js';
import type { SessionEvent } from '../SessionEvent.js';

/**
 * The methods of the Copilot CLI 1.0.102, by the names and shapes of its own schema, without what that flags as
 * internal. Made by `npm run generate`; not to be edited.
 */
export interface RuntimeMethods {
  'account.getAllUsers': { params: NoParams; result: readonly AccountAllUsers[] };
  'account.getCurrentAuth': { params: NoParams; result: AccountGetCurrentAuthResult };
  'account.getQuota': { params: AccountGetQuotaRequest; result: AccountGetQuotaResult };
  'account.login': { params: AccountLoginRequest; result: AccountLoginResult };
  'account.logout': { params: AccountLogoutRequest; result: AccountLogoutResult };
  'agentRegistry.spawn': { params: AgentRegistrySpawnRequest; result: AgentRegistrySpawnResult };
  'agents.discover': { params: AgentsDiscoverRequest; result: ServerAgentList };
  'agents.getDiscoveryPaths': { params: AgentsGetDiscoveryPathsRequest; result: AgentDiscoveryPathList };
  'azureMl.acquireFamily': { params: AzureMlFamilyRequest; result: AzureMlFamilyLeaseResult };
  'azureMl.cancel': { params: AzureMlDownloadIdRequest; result: AzureMlCancelResult };
  'azureMl.catalog': { params: AzureMlCatalogRequest; result: AzureMlCatalogResult };
  'azureMl.discard': { params: AzureMlDiscardRequest; result: HostEmptyResult };
  'azureMl.download': { params: AzureMlDownloadRequest; result: AzureMlDownloadResult };
  'azureMl.latest': { params: AzureMlLatestRequest; result: AzureMlModel };
  'azureMl.releaseFamily': { params: AzureMlFamilyReleaseRequest; result: HostEmptyResult };
  'azureMl.resolve': { params: AzureMlResolveRequest; result: AzureMlResolveResult };
  'azureMl.status': { params: AzureMlDownloadIdRequest; result: AzureMlStatusResult };
  'catalog.getGeneratedFeed': { params: CatalogGetGeneratedFeedRequest; result: CatalogResourceGeneratedFeedResult };
  'catalog.getSavedFeed': { params: CatalogGetSavedFeedRequest; result: CatalogResourceSavedFeedResult };
  'catalog.planInstallFromReference': {
    params: CatalogPlanInstallFromReferenceRequest;
    result: CatalogReferenceInstallationResult;
  };
  'catalog.search': { params: CatalogSearchRequest; result: CatalogSearchResult };
  'catalog.select': { params: CatalogSelectionRequest; result: CatalogSelectionResult };
  'commands.list': { params: NoParams; result: CommandList };
  'connectors.getAccounts': { params: NoParams; result: ConnectorDiscoveryAccountList };
  'connectors.getCapabilities': { params: NoParams; result: ConnectorDiscoveryCapabilities };
  'connectors.list': { params: ConnectorDiscoveryAccountRequest; result: ConnectorDiscoveryCatalogResult };
  'connectors.refresh': { params: ConnectorDiscoveryAccountRequest; result: ConnectorDiscoveryCatalogResult };
  'contentExclusion.validatePolicies': {
    params: ContentExclusionValidatePoliciesRequest;
    result: ContentExclusionValidatePoliciesResult;
  };
  'environments.delete': { params: EnvironmentsDeleteRequest; result: EnvironmentsDeleteResult };
  'environments.get': { params: EnvironmentsGetRequest; result: EnvironmentsGetResult };
  'environments.list': { params: EnvironmentsListRequest; result: EnvironmentsListResult };
  'extensions.disable': { params: DiscoveredExtensionsDisableRequest; result: null };
  'extensions.discover': { params: NoParams; result: DiscoveredExtensions };
  'extensions.enable': { params: DiscoveredExtensionsEnableRequest; result: null };
  'hooks.discover': { params: HooksDiscoverRequest; result: HooksDiscoverResult };
  'host.dispose': { params: HostDisposeRequest; result: HostEmptyResult };
  'host.listSessions': { params: HostListSessionsRequest; result: HostListSessionsResult };
  'host.publishSession': { params: HostPublishSessionRequest; result: HostPublishSessionResult };
  'host.start': { params: HostStartRequest; result: HostStartResult };
  'host.unpublishSession': { params: HostUnpublishSessionRequest; result: HostUnpublishSessionResult };
  'instructions.discover': { params: InstructionsDiscoverRequest; result: ServerInstructionSourceList };
  'instructions.getDiscoveryPaths': {
    params: InstructionsGetDiscoveryPathsRequest;
    result: InstructionDiscoveryPathList;
  };
  'llmInference.httpResponseChunk': {
    params: LlmInferenceHttpResponseChunkRequest;
    result: LlmInferenceHttpResponseChunkResult;
  };
  'llmInference.httpResponseStart': {
    params: LlmInferenceHttpResponseStartRequest;
    result: LlmInferenceHttpResponseStartResult;
  };
  'llmInference.setProvider': { params: NoParams; result: LlmInferenceSetProviderResult };
  'managedSettings.clearCache': { params: NoParams; result: null };
  'managedSettings.compose': { params: ManagedSettingsComposeRequest; result: ManagedSettingsComposeResult };
  'managedSettings.permissions.evaluate': {
    params: ManagedPermissionsEvaluateRequest;
    result: ManagedPermissionsEvaluateResult;
  };
  'managedSettings.read': { params: NoParams; result: ManagedSettingsReadResult };
  'managedSettings.resolve': { params: ManagedSettingsResolveRequest; result: ManagedSettingsResolveResult };
  'managedSettings.schema': { params: NoParams; result: ManagedSettingsSchemaResult };
  'managedSettings.validate': { params: ManagedSettingsValidateRequest; result: ManagedSettingsValidateResult };
  'mcp.applyInstall': { params: McpApplyInstallRequest; result: McpInstallationResult };
  'mcp.applyUninstall': { params: McpApplyUninstallRequest; result: McpInstallationResult };
  'mcp.config.add': { params: McpConfigAddRequest; result: null };
  'mcp.config.disable': { params: McpConfigDisableRequest; result: null };
  'mcp.config.enable': { params: McpConfigEnableRequest; result: null };
  'mcp.config.list': { params: NoParams; result: McpConfigList };
  'mcp.config.reload': { params: NoParams; result: null };
  'mcp.config.remove': { params: McpConfigRemoveRequest; result: null };
  'mcp.config.update': { params: McpConfigUpdateRequest; result: null };
  'mcp.discover': { params: McpDiscoverRequest; result: McpDiscoverResult };
  'mcp.installations.cancel': { params: McpInstallationOperationRequest; result: McpInstallationManagementResult };
  'mcp.installations.list': { params: McpInstallationsRequest; result: McpInstallationManagementResult };
  'mcp.installations.recover': { params: McpInstallationsRequest; result: McpInstallationManagementResult };
  'mcp.installations.status': { params: McpInstallationOperationRequest; result: McpInstallationManagementResult };
  'mcp.planInstall': { params: McpPlanInstallRequest; result: McpPlanInstallResult };
  'mcp.planUninstall': { params: McpPlanUninstallRequest; result: McpInstallationManagementResult };
  'mcp.prepareInstall': { params: McpPrepareInstallRequest; result: McpInstallationManagementResult };
  'models.getBuiltInCatalog': { params: NoParams; result: BuiltInModelCatalog };
  'models.list': { params: ModelsListRequest; result: ModelList };
  'models.listTokenPriceUnits': { params: ModelsListRequest; result: ModelTokenPriceUnitList };
  ping: { params: PingRequest; result: PingResult };
  'plugins.applyInstall': { params: PluginApplyInstallRequest; result: PluginInstallationResult };
  'plugins.builtin.set': { params: PluginsBuiltinSetRequest; result: null };
  'plugins.disable': { params: PluginsDisableRequest; result: null };
  'plugins.enable': { params: PluginsEnableRequest; result: null };
  'plugins.install': { params: PluginsInstallRequest; result: PluginInstallResult };
  'plugins.list': { params: NoParams; result: PluginListResult };
  'plugins.marketplaces.add': { params: PluginsMarketplacesAddRequest; result: MarketplaceAddResult };
  'plugins.marketplaces.browse': { params: PluginsMarketplacesBrowseRequest; result: MarketplaceBrowseResult };
  'plugins.marketplaces.list': { params: NoParams; result: MarketplaceListResult };
  'plugins.marketplaces.refresh': { params: PluginsMarketplacesRefreshRequest; result: MarketplaceRefreshResult };
  'plugins.marketplaces.remove': { params: PluginsMarketplacesRemoveRequest; result: MarketplaceRemoveResult };
  'plugins.planInstall': { params: PluginPlanInstallRequest; result: PluginInstallationManagementResult };
  'plugins.uninstall': { params: PluginsUninstallRequest; result: null };
  'plugins.update': { params: PluginsUpdateRequest; result: PluginUpdateResult };
  'plugins.updateAll': { params: NoParams; result: PluginUpdateAllResult };
  registerExtensionLaunchProvider: { params: NoParams; result: null };
  'runtime.shutdown': { params: NoParams; result: null };
  'sandbox.getHostSupport': { params: NoParams; result: SandboxHostSupport };
  'sandbox.proxyCa.checkInstallationSupport': { params: NoParams; result: boolean };
  'sandbox.proxyCa.checkRelevance': { params: SandboxProxyCaRequest; result: boolean };
  'sandbox.proxyCa.create': { params: SandboxProxyCaRequest; result: SandboxProxyCaCreateResult };
  'sandbox.proxyCa.getStatus': { params: SandboxProxyCaRequest; result: SandboxProxyCaStatus };
  'sandbox.proxyCa.remove': { params: NoParams; result: SandboxProxyCaStatus };
  'sandbox.proxyCa.rotate': { params: SandboxProxyCaRequest; result: SandboxProxyCaStatus };
  'sandbox.proxyCa.trust': { params: SandboxProxyCaRequest; result: SandboxProxyCaStatus };
  'secrets.addFilterValues': { params: SecretsAddFilterValuesRequest; result: SecretsAddFilterValuesResult };
  'session.abort': { params: AbortRequest; result: AbortResult };
  'session.accounts.enumerate': { params: AccountsEnumerateRequest; result: AuthEnumerateValue };
  'session.accounts.get': { params: AccountsGetRequest; result: AuthReadValue };
  'session.accounts.login.advance': { params: AuthLoginAdvanceRequest; result: AuthLoginStep };
  'session.accounts.login.begin': { params: AuthLoginBeginRequest; result: AuthLoginBegun };
  'session.accounts.login.cancel': { params: AuthLoginCancelRequest; result: null };
  'session.accounts.set': { params: AccountsSetRequest; result: AuthWriteResult };
  'session.agent.deselect': { params: NoParams; result: null };
  'session.agent.getCurrent': { params: NoParams; result: AgentGetCurrentResult };
  'session.agent.list': { params: AgentListRequest; result: AgentList };
  'session.agent.reload': { params: NoParams; result: AgentReloadResult };
  'session.agent.select': { params: AgentSelectRequest; result: AgentSelectResult };
  'session.agent.setPrompt': { params: AgentSetPromptRequest; result: null };
  'session.autopilotObjective.getState': { params: NoParams; result: AutopilotObjectiveGetStateResult };
  'session.cancelAllBackgroundAgents': { params: NoParams; result: number };
  'session.canvas.action.invoke': { params: CanvasActionInvokeRequest; result: CanvasActionInvokeResult };
  'session.canvas.close': { params: CanvasCloseRequest; result: null };
  'session.canvas.list': { params: NoParams; result: CanvasList };
  'session.canvas.listOpen': { params: NoParams; result: CanvasListOpenResult };
  'session.canvas.open': { params: CanvasOpenRequest; result: OpenCanvasInstance };
  'session.commands.enqueue': { params: EnqueueCommandParams; result: EnqueueCommandResult };
  'session.commands.execute': { params: ExecuteCommandParams; result: ExecuteCommandResult };
  'session.commands.handlePendingCommand': {
    params: CommandsHandlePendingCommandRequest;
    result: CommandsHandlePendingCommandResult;
  };
  'session.commands.invoke': { params: CommandsInvokeRequest; result: SlashCommandInvocationResult };
  'session.commands.list': { params: CommandsListRequest; result: CommandList };
  'session.commands.respondToQueuedCommand': {
    params: CommandsRespondToQueuedCommandRequest;
    result: CommandsRespondToQueuedCommandResult;
  };
  'session.completions.getTriggerCharacters': { params: NoParams; result: CompletionsGetTriggerCharactersResult };
  'session.completions.request': { params: CompletionsRequestRequest; result: CompletionsRequestResult };
  'session.connectors.connect': { params: ConnectorConnectRequest; result: ConnectorConnectResult };
  'session.connectors.continueConnection': { params: ConnectorContinueRequest; result: ConnectorConnectResult };
  'session.connectors.disconnect': { params: ConnectorConnectRequest; result: ConnectorDisconnectResult };
  'session.connectors.getAccount': { params: NoParams; result: ConnectorSessionAccountResult };
  'session.connectors.getCapabilities': { params: NoParams; result: ConnectorCapabilities };
  'session.connectors.getStatus': { params: NoParams; result: ConnectorStatus };
  'session.connectors.list': { params: ConnectorAccountRequest; result: ConnectorCatalogResult };
  'session.connectors.reconcile': { params: ConnectorReconcileRequest; result: ConnectorStatus };
  'session.connectors.reconnect': { params: ConnectorConnectRequest; result: ConnectorConnectResult };
  'session.connectors.refresh': { params: ConnectorAccountRequest; result: ConnectorCatalogResult };
  'session.contentExclusion.checkPaths': {
    params: ContentExclusionCheckPathsRequest;
    result: ContentExclusionCheckPathsResult;
  };
  'session.customizations.reload': { params: NoParams; result: CustomizationsReloadResult };
  'session.debug.collectLogs': { params: DebugCollectLogsRequest; result: DebugCollectLogsResult };
  'session.diagnostics.configure': { params: DiagnosticsConfigureRequest; result: DiagnosticsConfiguration };
  'session.diagnostics.read': { params: DiagnosticsReadRequest; result: DiagnosticsReadResult };
  'session.eventLog.read': { params: EventLogReadRequest; result: EventsReadResult };
  'session.eventLog.registerInterest': { params: RegisterEventInterestParams; result: RegisterEventInterestResult };
  'session.eventLog.releaseInterest': { params: ReleaseEventInterestParams; result: EventLogReleaseInterestResult };
  'session.eventLog.tail': { params: NoParams; result: EventLogTailResult };
  'session.extensions.disable': { params: ExtensionsDisableRequest; result: null };
  'session.extensions.enable': { params: ExtensionsEnableRequest; result: null };
  'session.extensions.list': { params: NoParams; result: ExtensionList };
  'session.extensions.reconcile': { params: NoParams; result: ExtensionList };
  'session.extensions.reload': { params: NoParams; result: null };
  'session.extensions.sendAttachmentsToMessage': { params: SendAttachmentsToMessageParams; result: null };
  'session.fleet.start': { params: FleetStartRequest; result: FleetStartResult };
  'session.gitHubAuth.getStatus': { params: NoParams; result: SessionAuthStatus };
  'session.gitHubAuth.setCredentials': { params: SessionSetCredentialsParams; result: SessionSetCredentialsResult };
  'session.history.abortManualCompaction': { params: NoParams; result: HistoryAbortManualCompactionResult };
  'session.history.cancelBackgroundCompaction': { params: NoParams; result: HistoryCancelBackgroundCompactionResult };
  'session.history.clearContext': { params: HistoryClearContextRequest; result: HistoryClearContextResult };
  'session.history.compact': { params: HistoryCompactRequest; result: HistoryCompactResult };
  'session.history.listRewindPoints': { params: NoParams; result: HistoryListRewindPointsResult };
  'session.history.previewRewind': { params: HistoryPreviewRewindRequest; result: HistoryPreviewRewindResult };
  'session.history.rewind': { params: HistoryRewindRequest; result: HistoryRewindResult };
  'session.history.summarizeForHandoff': { params: NoParams; result: HistorySummarizeForHandoffResult };
  'session.history.truncate': { params: HistoryTruncateRequest; result: HistoryTruncateResult };
  'session.instructions.getSources': { params: NoParams; result: InstructionsGetSourcesResult };
  'session.instructions.reload': { params: NoParams; result: InstructionsGetSourcesResult };
  'session.interruptMainTurn': { params: InterruptMainTurnRequest; result: InterruptMainTurnResult };
  'session.limitPrediction.predict': { params: SessionLimitPredictionRequest; result: SessionLimitPredictionResult };
  'session.log': { params: LogRequest; result: LogResult };
  'session.lsp.initialize': { params: LspInitializeRequest; result: null };
  'session.managedSettings.get': { params: NoParams; result: ManagedSettingsResolvedData };
  'session.mcp.apps.callTool': { params: McpAppsCallToolRequest; result: { readonly [key: string]: unknown } };
  'session.mcp.apps.diagnose': { params: McpAppsDiagnoseRequest; result: McpAppsDiagnoseResult };
  'session.mcp.apps.getHostContext': { params: NoParams; result: McpAppsHostContext };
  'session.mcp.apps.listTools': { params: McpAppsListToolsRequest; result: McpAppsListToolsResult };
  'session.mcp.apps.readResource': { params: McpAppsReadResourceRequest; result: McpAppsReadResourceResult };
  'session.mcp.apps.setHostContext': { params: McpAppsSetHostContextRequest; result: null };
  'session.mcp.cancelSamplingExecution': {
    params: McpCancelSamplingExecutionParams;
    result: McpCancelSamplingExecutionResult;
  };
  'session.mcp.disable': { params: McpDisableRequest; result: null };
  'session.mcp.enable': { params: McpEnableRequest; result: null };
  'session.mcp.executeSampling': { params: McpExecuteSamplingParams; result: McpSamplingExecutionResult };
  'session.mcp.headers.handlePendingHeadersRefreshRequest': {
    params: McpHeadersHandlePendingHeadersRefreshRequestRequest;
    result: McpHeadersHandlePendingHeadersRefreshRequestResult;
  };
  'session.mcp.isServerRunning': { params: McpIsServerRunningRequest; result: McpIsServerRunningResult };
  'session.mcp.list': { params: NoParams; result: McpServerList };
  'session.mcp.listConfigured': { params: NoParams; result: McpConfiguredServerList };
  'session.mcp.listTools': { params: McpListToolsRequest; result: McpListToolsResult };
  'session.mcp.moveLoadingToBackground': { params: NoParams; result: MoveMcpLoadingToBackgroundResult };
  'session.mcp.oauth.authenticationStateChanged': { params: McpOauthAuthenticationStateChangedRequest; result: null };
  'session.mcp.oauth.cancelLogin': { params: SessionMcpOauthCancelLoginParams; result: McpOauthCancelLoginResult };
  'session.mcp.oauth.complete': { params: McpOauthCompleteRequest; result: null };
  'session.mcp.oauth.handlePendingRequest': {
    params: McpOauthHandlePendingRequest;
    result: McpOauthHandlePendingResult;
  };
  'session.mcp.oauth.login': { params: McpOauthLoginRequest; result: McpOauthLoginResult };
  'session.mcp.oauth.prepareLogin': { params: SessionMcpOauthPrepareLoginParams; result: McpOauthPrepareLoginResult };
  'session.mcp.oauth.probe': { params: McpOauthProbeRequest; result: McpOauthProbeResult };
  'session.mcp.oauth.respond': { params: McpOauthRespondRequest; result: McpOauthRespondResult };
  'session.mcp.prompts.get': { params: McpPromptsGetRequest; result: McpPromptsGetResult };
  'session.mcp.prompts.list': { params: McpPromptsListRequest; result: McpPromptsListResult };
  'session.mcp.reload': { params: NoParams; result: null };
  'session.mcp.removeGitHub': { params: NoParams; result: McpRemoveGitHubResult };
  'session.mcp.resources.list': { params: McpResourcesListRequest; result: McpResourcesListResult };
  'session.mcp.resources.listTemplates': {
    params: McpResourcesListTemplatesRequest;
    result: McpResourcesListTemplatesResult;
  };
  'session.mcp.resources.read': { params: McpResourcesReadRequest; result: McpResourcesReadResult };
  'session.mcp.restartServer': { params: McpRestartServerRequest; result: null };
  'session.mcp.setEnvValueMode': { params: McpSetEnvValueModeParams; result: McpSetEnvValueModeResult };
  'session.mcp.startServer': { params: McpStartServerRequest; result: null };
  'session.mcp.stopServer': { params: McpStopServerRequest; result: null };
  'session.metadata.activity': { params: NoParams; result: SessionActivity };
  'session.metadata.contextInfo': { params: MetadataContextInfoRequest; result: MetadataContextInfoResult };
  'session.metadata.getClientMetadata': { params: NoParams; result: ClientMetadata };
  'session.metadata.getContextAttribution': { params: NoParams; result: MetadataContextAttributionResult };
  'session.metadata.getContextHeaviestMessages': {
    params: MetadataContextHeaviestMessagesRequest;
    result: MetadataContextHeaviestMessagesResult;
  };
  'session.metadata.isProcessing': { params: NoParams; result: MetadataIsProcessingResult };
  'session.metadata.recomputeContextTokens': {
    params: MetadataRecomputeContextTokensRequest;
    result: MetadataRecomputeContextTokensResult;
  };
  'session.metadata.recordContextChange': {
    params: MetadataRecordContextChangeRequest;
    result: MetadataRecordContextChangeResult;
  };
  'session.metadata.setWorkingDirectory': {
    params: MetadataSetWorkingDirectoryRequest;
    result: MetadataSetWorkingDirectoryResult;
  };
  'session.metadata.snapshot': { params: NoParams; result: SessionMetadataSnapshot };
  'session.metadata.updateClientMetadata': { params: MetadataUpdateClientMetadataRequest; result: ClientMetadata };
  'session.mode.get': { params: NoParams; result: SessionMode };
  'session.mode.set': { params: ModeSetRequest; result: ModeSetResult };
  'session.model.getCurrent': { params: NoParams; result: CurrentModel };
  'session.model.getReasoningSummaries': {
    params: ModelGetReasoningSummariesRequest;
    result: ModelGetReasoningSummariesResult;
  };
  'session.model.list': { params: ModelListRequest; result: SessionModelList };
  'session.model.setAllowedModels': { params: ModelSetAllowedModelsRequest; result: ModelSetAllowedModelsResult };
  'session.model.setReasoningEffort': { params: ModelSetReasoningEffortRequest; result: ModelSetReasoningEffortResult };
  'session.model.switchAutoTier': { params: ModelSwitchAutoTierRequest; result: ModelSwitchAutoTierResult };
  'session.model.switchTo': { params: ModelSwitchToRequest; result: ModelSwitchToResult };
  'session.name.get': { params: NoParams; result: NameGetResult };
  'session.name.set': { params: NameSetRequest; result: null };
  'session.name.setAuto': { params: NameSetAutoRequest; result: NameSetAutoResult };
  'session.options.update': { params: SessionUpdateOptionsParams; result: SessionUpdateOptionsResult };
  'session.permissions.configure': { params: PermissionsConfigureParams; result: PermissionsConfigureResult };
  'session.permissions.folderTrust.addTrusted': {
    params: FolderTrustAddParams;
    result: PermissionsFolderTrustAddTrustedResult;
  };
  'session.permissions.folderTrust.isTrusted': { params: FolderTrustCheckParams; result: FolderTrustCheckResult };
  'session.permissions.getMode': { params: NoParams; result: PermissionsGetModeResult };
  'session.permissions.handlePendingPermissionRequest': {
    params: PermissionDecisionRequest;
    result: PermissionRequestResult;
  };
  'session.permissions.locations.addToolApproval': {
    params: PermissionLocationAddToolApprovalParams;
    result: PermissionsLocationsAddToolApprovalResult;
  };
  'session.permissions.locations.apply': {
    params: PermissionLocationApplyParams;
    result: PermissionLocationApplyResult;
  };
  'session.permissions.locations.resolve': {
    params: PermissionLocationResolveParams;
    result: PermissionLocationResolveResult;
  };
  'session.permissions.modifyRules': { params: PermissionsModifyRulesParams; result: PermissionsModifyRulesResult };
  'session.permissions.notifyPromptShown': {
    params: PermissionPromptShownNotification;
    result: PermissionsNotifyPromptShownResult;
  };
  'session.permissions.paths.add': { params: PermissionPathsAddParams; result: PermissionsPathsAddResult };
  'session.permissions.paths.isPathWithinAllowedDirectories': {
    params: PermissionPathsAllowedCheckParams;
    result: PermissionPathsAllowedCheckResult;
  };
  'session.permissions.paths.isPathWithinWorkspace': {
    params: PermissionPathsWorkspaceCheckParams;
    result: PermissionPathsWorkspaceCheckResult;
  };
  'session.permissions.paths.list': { params: NoParams; result: PermissionPathsList };
  'session.permissions.paths.updatePrimary': {
    params: PermissionPathsUpdatePrimaryParams;
    result: PermissionsPathsUpdatePrimaryResult;
  };
  'session.permissions.pendingRequests': { params: NoParams; result: PendingPermissionRequestList };
  'session.permissions.resetSessionApprovals': {
    params: PermissionsResetSessionApprovalsRequest;
    result: PermissionsResetSessionApprovalsResult;
  };
  'session.permissions.setApproveAll': {
    params: PermissionsSetApproveAllRequest;
    result: PermissionsSetApproveAllResult;
  };
  'session.permissions.setMode': { params: PermissionsSetModeRequest; result: PermissionsSetModeResult };
  'session.permissions.setRequired': { params: PermissionsSetRequiredRequest; result: PermissionsSetRequiredResult };
  'session.permissions.urls.setUnrestrictedMode': {
    params: PermissionUrlsSetUnrestrictedModeParams;
    result: PermissionsUrlsSetUnrestrictedModeResult;
  };
  'session.plan.delete': { params: NoParams; result: null };
  'session.plan.read': { params: NoParams; result: PlanReadResult };
  'session.plan.readSqlTodos': { params: NoParams; result: PlanReadSqlTodosResult };
  'session.plan.readSqlTodosWithDependencies': { params: NoParams; result: PlanReadSqlTodosWithDependenciesResult };
  'session.plan.update': { params: PlanUpdateRequest; result: null };
  'session.plugins.disable': { params: SessionPluginsDisableRequest; result: null };
  'session.plugins.enable': { params: SessionPluginsEnableRequest; result: null };
  'session.plugins.install': { params: SessionPluginsInstallRequest; result: PluginInstallResult };
  'session.plugins.list': { params: NoParams; result: PluginList };
  'session.plugins.marketplaces.add': { params: PluginsMarketplacesAddRequest; result: MarketplaceAddResult };
  'session.plugins.marketplaces.browse': { params: PluginsMarketplacesBrowseRequest; result: MarketplaceBrowseResult };
  'session.plugins.marketplaces.list': { params: NoParams; result: MarketplaceListResult };
  'session.plugins.marketplaces.refresh': {
    params: PluginsMarketplacesRefreshRequest;
    result: MarketplaceRefreshResult;
  };
  'session.plugins.marketplaces.remove': { params: PluginsMarketplacesRemoveRequest; result: MarketplaceRemoveResult };
  'session.plugins.reload': { params: PluginsReloadRequest; result: null };
  'session.plugins.retryManaged': {
    params: SessionPluginsRetryManagedRequest;
    result: SessionPluginsRetryManagedResult;
  };
  'session.plugins.uninstall': { params: PluginsUninstallRequest; result: null };
  'session.plugins.update': { params: PluginsUpdateRequest; result: PluginUpdateResult };
  'session.provider.add': { params: ProviderAddRequest; result: ProviderAddResult };
  'session.provider.getEndpoint': { params: ProviderGetEndpointRequest; result: ProviderEndpoint };
  'session.provider.sync': { params: ProviderSyncRequest; result: ProviderSyncResult };
  'session.provider.withdraw': { params: ProviderWithdrawRequest; result: ProviderWithdrawResult };
  'session.providers.discover': { params: ModelProviderDiscoverRequest; result: ModelProviderDiscoverResult };
  'session.providers.getCatalog': { params: NoParams; result: ModelProviderAdapterCatalog };
  'session.providers.getStatus': { params: ModelProviderGetStatusRequest; result: ModelProviderStatus };
  'session.providers.models.list': { params: ModelProviderModelsListRequest; result: DiscoveredModelList };
  'session.providers.models.prepareConfiguration': {
    params: ModelProviderPrepareConfigurationRequest;
    result: ModelProviderConfigurationPlan;
  };
  'session.queue.appendSteering': { params: QueueAppendSteeringRequest; result: QueueUpdateTextResult };
  'session.queue.clear': { params: NoParams; result: null };
  'session.queue.duplicateAt': { params: QueueDuplicateAtRequest; result: QueueDuplicateAtResult };
  'session.queue.insertAt': { params: QueueInsertAtRequest; result: QueueInsertAtResult };
  'session.queue.moveItem': { params: QueueMoveItemRequest; result: QueueMoveItemResult };
  'session.queue.pendingItems': { params: NoParams; result: QueuePendingItemsResult };
  'session.queue.removeAt': { params: QueueRemoveAtRequest; result: QueueRemoveAtResult };
  'session.queue.removeMostRecent': { params: NoParams; result: QueueRemoveMostRecentResult };
  'session.queue.sendNow': { params: QueueSendNowRequest; result: QueueSendNowResult };
  'session.queue.setDrainPaused': { params: QueueSetDrainPausedRequest; result: null };
  'session.queue.updateText': { params: QueueUpdateTextRequest; result: QueueUpdateTextResult };
  'session.queue.withdrawMessage': { params: QueueWithdrawMessageRequest; result: QueueWithdrawMessageResult };
  'session.quota.get': { params: NoParams; result: SessionQuotaProjection };
  'session.quota.refresh': { params: NoParams; result: SessionQuotaProjection };
  'session.quota.takeWarnings': { params: NoParams; result: QuotaTakeWarningsResult };
  'session.remote.disable': { params: NoParams; result: null };
  'session.remote.enable': { params: RemoteEnableRequest; result: RemoteEnableResult };
  'session.remote.notifySteerableChanged': {
    params: RemoteNotifySteerableChangedRequest;
    result: RemoteNotifySteerableChangedResult;
  };
  'session.sandbox.disableForSession': {
    params: SandboxDisableForSessionRequest;
    result: SandboxDisableForSessionResult;
  };
  'session.sandbox.getCredentialSuggestions': { params: NoParams; result: SandboxCredentialSuggestionsResult };
  'session.sandbox.getEnforcementStatus': { params: NoParams; result: SandboxEnforcementStatus };
  'session.sandbox.grantPathForRequest': {
    params: SandboxGrantPathForRequestRequest;
    result: SandboxGrantPathForRequestResult;
  };
  'session.schedule.list': { params: NoParams; result: ScheduleList };
  'session.schedule.stop': { params: ScheduleStopRequest; result: ScheduleStopResult };
  'session.send': { params: SendRequest; result: SendResult };
  'session.sendMessages': { params: SendMessagesRequest; result: SendMessagesResult };
  'session.shell.cancelUserRequested': {
    params: ShellCancelUserRequestedRequest;
    result: CancelUserRequestedShellCommandResult;
  };
  'session.shell.exec': { params: ShellExecRequest; result: ShellExecResult };
  'session.shell.executeUserRequested': {
    params: ShellExecuteUserRequestedRequest;
    result: UserRequestedShellCommandResult;
  };
  'session.shell.kill': { params: ShellKillRequest; result: ShellKillResult };
  'session.shutdown': { params: ShutdownRequest; result: null };
  'session.skills.disable': { params: SkillsDisableRequest; result: null };
  'session.skills.enable': { params: SkillsEnableRequest; result: null };
  'session.skills.ensureLoaded': { params: NoParams; result: null };
  'session.skills.getInvoked': { params: NoParams; result: SkillsGetInvokedResult };
  'session.skills.list': { params: NoParams; result: SkillList };
  'session.skills.reload': { params: NoParams; result: SkillsLoadDiagnostics };
  'session.suspend': { params: NoParams; result: null };
  'session.tasks.cancel': { params: TasksCancelRequest; result: TasksCancelResult };
  'session.tasks.getCurrentPromotable': { params: NoParams; result: TasksGetCurrentPromotableResult };
  'session.tasks.getProgress': { params: TasksGetProgressRequest; result: TasksGetProgressResult };
  'session.tasks.list': { params: NoParams; result: TaskList };
  'session.tasks.promoteCurrentToBackground': { params: NoParams; result: TasksPromoteCurrentToBackgroundResult };
  'session.tasks.promoteToBackground': {
    params: TasksPromoteToBackgroundRequest;
    result: TasksPromoteToBackgroundResult;
  };
  'session.tasks.readOutput': { params: TasksReadOutputRequest; result: TasksReadOutputResult };
  'session.tasks.refresh': { params: NoParams; result: TasksRefreshResult };
  'session.tasks.register': { params: TasksRegisterRequest; result: TasksRegisterResult };
  'session.tasks.remove': { params: TasksRemoveRequest; result: TasksRemoveResult };
  'session.tasks.sendMessage': { params: TasksSendMessageRequest; result: TasksSendMessageResult };
  'session.tasks.startAgent': { params: TasksStartAgentRequest; result: TasksStartAgentResult };
  'session.tasks.update': { params: TasksUpdateRequest; result: TasksUpdateResult };
  'session.tasks.waitForPending': { params: NoParams; result: TasksWaitForPendingResult };
  'session.telemetry.getEngagementId': { params: NoParams; result: SessionTelemetryEngagement };
  'session.telemetry.setFeatureOverrides': { params: TelemetrySetFeatureOverridesRequest; result: null };
  'session.tools.execute': { params: ToolsExecuteRequest; result: ToolResult };
  'session.tools.getBuiltinDescriptors': {
    params: ToolsGetBuiltinDescriptorsRequest;
    result: ToolsGetBuiltinDescriptorsResult;
  };
  'session.tools.getCurrentMetadata': { params: NoParams; result: ToolsGetCurrentMetadataResult };
  'session.tools.handlePendingToolCall': { params: HandlePendingToolCallRequest; result: HandlePendingToolCallResult };
  'session.tools.initializeAndValidate': { params: NoParams; result: ToolsInitializeAndValidateResult };
  'session.tools.listPendingRequests': { params: NoParams; result: PendingExternalToolRequestList };
  'session.tools.set': { params: ToolsSetRequest; result: ToolsSetResult };
  'session.tools.taskCompleteEventData': { params: ToolsTaskCompleteEventDataRequest; result: TaskCompleteData };
  'session.tools.updateSubagentSettings': {
    params: UpdateSubagentSettingsRequest;
    result: ToolsUpdateSubagentSettingsResult;
  };
  'session.ui.elicitation': { params: UIElicitationRequest; result: UIElicitationResponse };
  'session.ui.ephemeralQuery': { params: UIEphemeralQueryRequest; result: UIEphemeralQueryResult };
  'session.ui.handlePendingAutoModeSwitch': {
    params: UIHandlePendingAutoModeSwitchRequest;
    result: UIHandlePendingResult;
  };
  'session.ui.handlePendingElicitation': { params: UIHandlePendingElicitationRequest; result: UIElicitationResult };
  'session.ui.handlePendingExitPlanMode': { params: UIHandlePendingExitPlanModeRequest; result: UIHandlePendingResult };
  'session.ui.handlePendingSampling': { params: UIHandlePendingSamplingRequest; result: UIHandlePendingResult };
  'session.ui.handlePendingSessionLimitsExhausted': {
    params: UIHandlePendingSessionLimitsExhaustedRequest;
    result: UIHandlePendingResult;
  };
  'session.ui.handlePendingUserInput': { params: UIHandlePendingUserInputRequest; result: UIHandlePendingResult };
  'session.ui.registerDirectAutoModeSwitchHandler': {
    params: NoParams;
    result: UIRegisterDirectAutoModeSwitchHandlerResult;
  };
  'session.ui.unregisterDirectAutoModeSwitchHandler': {
    params: UIUnregisterDirectAutoModeSwitchHandlerRequest;
    result: UIUnregisterDirectAutoModeSwitchHandlerResult;
  };
  'session.usage.getMetrics': { params: NoParams; result: UsageGetMetricsResult };
  'session.visibility.get': { params: NoParams; result: VisibilityGetResult };
  'session.visibility.set': { params: VisibilitySetRequest; result: VisibilitySetResult };
  'session.workflow.agent': { params: WorkflowAgentRequest; result: WorkflowAgentResult };
  'session.workflow.cancel': { params: WorkflowCancelRequest; result: WorkflowRunResult };
  'session.workflow.getRun': { params: WorkflowGetRunRequest; result: WorkflowRunResult };
  'session.workflow.getRunDetail': { params: WorkflowGetRunRequest; result: WorkflowRunDetail };
  'session.workflow.getRunProgress': { params: WorkflowGetRunProgressRequest; result: WorkflowProgressPage };
  'session.workflow.journal.get': { params: WorkflowJournalGetRequest; result: WorkflowJournalGetResult };
  'session.workflow.journal.put': { params: WorkflowJournalPutRequest; result: WorkflowAckResult };
  'session.workflow.listRuns': { params: WorkflowListRunsRequest; result: WorkflowListRunsResult };
  'session.workflow.log': { params: WorkflowLogRequest; result: WorkflowAckResult };
  'session.workflow.pause': { params: WorkflowPauseRequest; result: WorkflowRunResult };
  'session.workflow.resume': { params: WorkflowResumeRequest; result: WorkflowResumeResult };
  'session.workflow.run': { params: WorkflowRunRequest; result: WorkflowRunResult };
  'session.workspaces.addSummary': { params: WorkspacesAddSummaryRequest; result: WorkspacesAddSummaryResult };
  'session.workspaces.autopilotObjectiveExists': { params: NoParams; result: WorkspacesAutopilotObjectiveExistsResult };
  'session.workspaces.createDirectory': { params: WorkspacesCreateDirectoryRequest; result: null };
  'session.workspaces.createFile': { params: WorkspacesCreateFileRequest; result: null };
  'session.workspaces.deleteAutopilotObjective': { params: NoParams; result: WorkspacesDeleteAutopilotObjectiveResult };
  'session.workspaces.diff': { params: WorkspacesDiffRequest; result: WorkspaceDiffResult };
  'session.workspaces.ensure': { params: WorkspacesEnsureRequest; result: WorkspacesGetWorkspaceResult };
  'session.workspaces.getWorkspace': { params: NoParams; result: WorkspacesGetWorkspaceResult };
  'session.workspaces.listCheckpoints': { params: NoParams; result: WorkspacesListCheckpointsResult };
  'session.workspaces.listFiles': { params: NoParams; result: WorkspacesListFilesResult };
  'session.workspaces.readAutopilotObjective': { params: NoParams; result: WorkspacesReadAutopilotObjectiveResult };
  'session.workspaces.readCheckpoint': {
    params: WorkspacesReadCheckpointRequest;
    result: WorkspacesReadCheckpointResult;
  };
  'session.workspaces.readFile': { params: WorkspacesReadFileRequest; result: WorkspacesReadFileResult };
  'session.workspaces.removePath': { params: WorkspacesRemovePathRequest; result: null };
  'session.workspaces.renamePath': { params: WorkspacesRenamePathRequest; result: null };
  'session.workspaces.saveLargePaste': {
    params: WorkspacesSaveLargePasteRequest;
    result: WorkspacesSaveLargePasteResult;
  };
  'session.workspaces.statFile': { params: WorkspacesStatFileRequest; result: WorkspacesStatFileResult };
  'session.workspaces.truncateSummaries': {
    params: WorkspacesTruncateSummariesRequest;
    result: WorkspacesGetWorkspaceResult;
  };
  'session.workspaces.updateMetadata': {
    params: WorkspacesUpdateMetadataRequest;
    result: WorkspacesGetWorkspaceResult;
  };
  'session.workspaces.writeAutopilotObjective': {
    params: WorkspacesWriteAutopilotObjectiveRequest;
    result: WorkspacesWriteAutopilotObjectiveResult;
  };
  'sessionFs.setProvider': { params: SessionFsSetProviderRequest; result: SessionFsSetProviderResult };
  'sessions.bulkDelete': { params: SessionsBulkDeleteRequest; result: SessionBulkDeleteResult };
  'sessions.checkInUse': { params: SessionsCheckInUseRequest; result: SessionsCheckInUseResult };
  'sessions.close': { params: NoParams; result: SessionsCloseResult };
  'sessions.connect': { params: NoParams; result: RemoteSessionConnectionResult };
  'sessions.enrichMetadata': { params: SessionsEnrichMetadataRequest; result: SessionEnrichMetadataResult };
  'sessions.findByPrefix': { params: SessionsFindByPrefixRequest; result: SessionsFindByPrefixResult };
  'sessions.findByTaskId': { params: SessionsFindByTaskIDRequest; result: SessionsFindByTaskIDResult };
  'sessions.fork': { params: SessionsForkRequest; result: SessionsForkResult };
  'sessions.getClientMetadata': { params: SessionsGetClientMetadataRequest; result: SessionsGetClientMetadataResult };
  'sessions.getLastForContext': { params: SessionsGetLastForContextRequest; result: SessionsGetLastForContextResult };
  'sessions.getRemoteControlStatus': { params: NoParams; result: RemoteControlStatusResult };
  'sessions.getSizes': { params: NoParams; result: SessionSizes };
  'sessions.list': { params: SessionsListRequest; result: SessionList };
  'sessions.loadDeferredRepoHooks': { params: NoParams; result: SessionLoadDeferredRepoHooksResult };
  'sessions.open': { params: NoParams; result: SessionOpenResult };
  'sessions.pruneOld': { params: SessionsPruneOldRequest; result: SessionPruneResult };
  'sessions.readPersistedEvents': { params: SessionsReadPersistedEventsRequest; result: EventsReadResult };
  'sessions.releaseLock': { params: NoParams; result: SessionsReleaseLockResult };
  'sessions.reloadPluginHooks': { params: SessionsReloadPluginHooksRequest; result: SessionsReloadPluginHooksResult };
  'sessions.save': { params: NoParams; result: SessionsSaveResult };
  'sessions.setAdditionalPlugins': {
    params: SessionsSetAdditionalPluginsRequest;
    result: SessionsSetAdditionalPluginsResult;
  };
  'sessions.setRemoteControlSteering': {
    params: SessionsSetRemoteControlSteeringRequest;
    result: RemoteControlStatusResult;
  };
  'sessions.startRemoteControl': { params: SessionsStartRemoteControlRequest; result: RemoteControlStatusResult };
  'sessions.stopRemoteControl': { params: SessionsStopRemoteControlRequest; result: RemoteControlStopResult };
  'sessions.transferRemoteControl': {
    params: SessionsTransferRemoteControlRequest;
    result: RemoteControlTransferResult;
  };
  'skills.applyInstall': { params: SkillApplyInstallRequest; result: SkillInstallationResult };
  'skills.applyUninstall': { params: SkillApplyUninstallRequest; result: SkillInstallationResult };
  'skills.config.setDisabledSkills': { params: SkillsConfigSetDisabledSkillsRequest; result: null };
  'skills.config.setSkillDisabled': { params: SkillsConfigSetSkillDisabledRequest; result: null };
  'skills.discover': { params: SkillsDiscoverRequest; result: ServerSkillList };
  'skills.getDiscoveryPaths': { params: SkillsGetDiscoveryPathsRequest; result: SkillDiscoveryPathList };
  'skills.installations.cancel': {
    params: SkillInstallationOperationRequest;
    result: SkillInstallationManagementResult;
  };
  'skills.installations.list': { params: SkillInstallationsRequest; result: SkillInstallationManagementResult };
  'skills.installations.recover': { params: SkillInstallationsRequest; result: SkillInstallationManagementResult };
  'skills.installations.setEnabled': { params: SkillSetEnabledRequest; result: SkillInstallationManagementResult };
  'skills.installations.status': {
    params: SkillInstallationOperationRequest;
    result: SkillInstallationManagementResult;
  };
  'skills.planInstall': { params: SkillPlanInstallRequest; result: SkillInstallationManagementResult };
  'skills.planUninstall': { params: SkillPlanUninstallRequest; result: SkillInstallationManagementResult };
  'tools.list': { params: ToolsListRequest; result: ToolList };
  'user.settings.get': { params: NoParams; result: UserSettingsGetResult };
  'user.settings.set': { params: UserSettingsSetRequest; result: null };
}

type NoParams = Readonly<Record<string, never>>;

interface AbortRequest {
  readonly reason?: AbortReason;
}

interface AbortResult {
  readonly success: boolean;
  readonly error?: string;
}

interface AcceptedEnqueueCommandResult {
  readonly queued: true;
  readonly queueId: string;
}

interface AccountAllUsers {
  readonly authInfo: AuthInfo;
  readonly selectionId?: string;
  readonly token?: string;
}

interface AccountAuthInfo {
  readonly type: 'account';
  readonly host: string;
  readonly login: string;
}

interface AccountGetCurrentAuthResult {
  readonly authInfo?: AuthInfo;
  readonly authErrors?: readonly string[];
}

type AccountGetQuotaRequest = {
  readonly selectionId?: string;
  readonly gitHubToken?: string;
};

interface AccountGetQuotaResult {
  readonly quotaSnapshots: { readonly [key: string]: AccountQuotaSnapshot };
}

type AccountKind = 'githubDotCom' | 'proxima' | 'entraEmu' | 'entra' | 'loki';

interface AccountLoginRequest {
  readonly host: string;
  readonly login?: string;
  readonly token: string;
}

interface AccountLoginResult {
  readonly storedInVault: boolean;
}

interface AccountLogoutRequest {
  readonly selectionId?: string;
  readonly authInfo?: AuthInfo;
}

interface AccountLogoutResult {
  readonly hasMoreUsers: boolean;
}

interface AccountQuotaSnapshot {
  readonly isUnlimitedEntitlement: boolean;
  readonly entitlementRequests: number;
  readonly usedRequests: number;
  readonly usageAllowedWithExhaustedQuota: boolean;
  readonly remainingPercentage: number;
  readonly overage: number;
  readonly overageAllowedWithExhaustedQuota: boolean;
  readonly resetDate?: string;
}

interface AccountStatus {
  readonly host: string;
  readonly login: string;
  readonly kind: AccountKind;
  readonly authSource?: string;
  readonly derivedFrom?: string;
  readonly active: boolean;
  readonly selectionId: string;
}

interface AccountsEnumerateRequest {
  readonly query: AuthEnumerateQuery;
}

interface AccountsGetRequest {
  readonly query: AuthReadQuery;
}

interface AccountsSetRequest {
  readonly command: AuthWrite;
}

type AdaptiveThinkingSupport = 'unsupported' | 'optional' | 'required' | 'adaptive_only';

interface AgentDiscoveryPath {
  readonly path: string;
  readonly scope: AgentDiscoveryPathScope;
  readonly preferredForCreation: boolean;
  readonly projectPath?: string;
}

interface AgentDiscoveryPathList {
  readonly paths: readonly AgentDiscoveryPath[];
}

type AgentDiscoveryPathScope = 'user' | 'project';

interface AgentGetCurrentResult {
  readonly agent: AgentInfo;
}

interface AgentInfo {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly path?: string;
  readonly id: string;
  readonly source?: AgentInfoSource;
  readonly userInvocable?: boolean;
  readonly disableModelInvocation?: boolean;
  readonly tools?: readonly string[];
  readonly model?: string;
  readonly models?: readonly string[];
  readonly modelPolicy?: AgentModelPolicy;
  readonly reasoningEffort?: string;
  readonly mcpServers?: { readonly [key: string]: unknown };
  readonly skills?: readonly string[];
  readonly prompt?: string;
  readonly hooks?: { readonly [key: string]: readonly unknown[] };
}

type AgentInfoSource = 'user' | 'project' | 'inherited' | 'remote' | 'plugin' | 'builtin';

interface AgentList {
  readonly agents: readonly AgentInfo[];
}

interface AgentListRequest {
  readonly includeBuiltInAgents?: boolean;
  readonly includePrompt?: boolean;
}

interface AgentRegistryLiveTargetEntry {
  readonly schemaVersion: number;
  readonly kind: AgentRegistryLiveTargetEntryKind;
  readonly pid: number;
  readonly host: string;
  readonly port: number;
  readonly sessionId?: string;
  readonly sessionName?: string;
  readonly cwd?: string;
  readonly branch?: string;
  readonly model?: string;
  readonly status?: AgentRegistryLiveTargetEntryStatus;
  readonly attentionKind?: AgentRegistryLiveTargetEntryAttentionKind;
  readonly statusRevision?: number;
  readonly lastTerminalEvent?: AgentRegistryLiveTargetEntryLastTerminalEvent;
  readonly startedAt: string;
  readonly copilotVersion: string;
  readonly lastSeenMs: number;
}

type AgentRegistryLiveTargetEntryAttentionKind = 'error' | 'permission' | 'exit_plan' | 'elicitation' | 'user_input';

type AgentRegistryLiveTargetEntryKind = 'ui-server' | 'managed-server';

type AgentRegistryLiveTargetEntryLastTerminalEvent = 'turn_end' | 'abort';

type AgentRegistryLiveTargetEntryStatus = 'working' | 'waiting' | 'done' | 'attention';

interface AgentRegistryLogCapture {
  readonly enabled: boolean;
  readonly path?: string;
  readonly openError?: string;
  readonly openErrorReason?: AgentRegistryLogCaptureOpenErrorReason;
}

type AgentRegistryLogCaptureOpenErrorReason = 'permission' | 'disk_full' | 'other';

interface AgentRegistrySpawnError {
  readonly kind: 'spawn-error';
  readonly message: string;
  readonly code?: string;
}

type AgentRegistrySpawnPermissionMode = 'default' | 'yolo';

interface AgentRegistrySpawnRegistryTimeout {
  readonly kind: 'registry-timeout';
  readonly childPid: number;
  readonly logCapture?: AgentRegistryLogCapture;
}

interface AgentRegistrySpawnRequest {
  readonly cwd: string;
  readonly agentName?: string;
  readonly model?: string;
  readonly name?: string;
  readonly permissionMode?: AgentRegistrySpawnPermissionMode;
  readonly initialPrompt?: string;
}

type AgentRegistrySpawnResult =
  | AgentRegistrySpawnSpawned
  | AgentRegistrySpawnError
  | AgentRegistrySpawnRegistryTimeout
  | AgentRegistrySpawnValidationError;

interface AgentRegistrySpawnSpawned {
  readonly kind: 'spawned';
  readonly entry: AgentRegistryLiveTargetEntry;
  readonly initialPromptSent?: boolean;
  readonly initialPromptError?: string;
  readonly logCapture?: AgentRegistryLogCapture;
}

interface AgentRegistrySpawnValidationError {
  readonly kind: 'validation-error';
  readonly reason: AgentRegistrySpawnValidationErrorReason;
  readonly field?: AgentRegistrySpawnValidationErrorField;
  readonly message: string;
}

type AgentRegistrySpawnValidationErrorField = 'cwd' | 'name' | 'agentName' | 'model' | 'permissionMode';

type AgentRegistrySpawnValidationErrorReason =
  'cwd-not-found' | 'cwd-not-directory' | 'invalid-name' | 'unknown-agent' | 'unknown-model' | 'yolo-not-allowed';

interface AgentReloadResult {
  readonly agents: readonly AgentInfo[];
}

interface AgentSelectRequest {
  readonly name: string;
}

interface AgentSelectResult {
  readonly agent: AgentInfo;
}

interface AgentSetPromptRequest {
  readonly id: string;
  readonly prompt: string;
}

interface AgentsDiscoverRequest {
  readonly agentDirectories?: readonly string[];
  readonly projectPaths?: readonly string[];
  readonly excludeHostAgents?: boolean;
}

interface AgentsGetDiscoveryPathsRequest {
  readonly agentDirectories?: readonly string[];
  readonly projectPaths?: readonly string[];
  readonly excludeHostAgents?: boolean;
}

interface ApiKeyAuthInfo {
  readonly type: 'api-key';
  readonly apiKey: string;
  readonly host: string;
  readonly copilotUser?: CopilotUserResponse;
}

type AuthEnumerateQuery =
  | {
      readonly kind: 'accounts';
    }
  | {
      readonly brokerAvailable?: boolean;
      readonly kind: 'providers';
    }
  | {
      readonly provider: LoginProviderKind;
      readonly kind: 'loginAccounts';
    };

type AuthEnumerateValue =
  | {
      readonly items: readonly AccountStatus[];
      readonly kind: 'accounts';
    }
  | {
      readonly items: readonly ProviderDescriptor[];
      readonly kind: 'providers';
    }
  | {
      readonly items: readonly AuthLoginIdentity[];
      readonly kind: 'loginAccounts';
    };

interface AuthIdentity {
  readonly type: AuthInfoType;
  readonly host: string;
  readonly login?: string;
  readonly envVar?: string;
  readonly registrationId?: string;
  readonly copilotUser?: CopilotUserResponse;
}

interface AuthIdentityMetadata {
  readonly type: AuthInfoType;
  readonly host: string;
  readonly login: string;
}

type AuthInfo =
  | HMACAuthInfo
  | EnvAuthInfo
  | TokenAuthInfo
  | TokenProviderAuthInfo
  | CopilotApiTokenAuthInfo
  | UserAuthInfo
  | AccountAuthInfo
  | GhCliAuthInfo
  | ApiKeyAuthInfo;

type AuthInfoType =
  'hmac' | 'env' | 'user' | 'account' | 'gh-cli' | 'api-key' | 'token' | 'token-provider' | 'copilot-api-token';

interface AuthLoginAccount {
  readonly selectionId: string;
  readonly host: string;
  readonly login: string;
  readonly kind: AccountKind;
}

interface AuthLoginAdvanceRequest {
  readonly flowId: string;
  readonly input?: string;
}

interface AuthLoginBeginRequest {
  readonly kind: LoginProviderKind;
  readonly mode?: AuthLoginMode;
  readonly accountId?: string;
}

interface AuthLoginBegun {
  readonly flowId: string;
  readonly step: AuthLoginStep;
}

interface AuthLoginCancelRequest {
  readonly flowId: string;
}

interface AuthLoginIdentity {
  readonly accountId: string;
  readonly label: string;
  readonly active: boolean;
}

type AuthLoginMode = 'default' | 'selectAccount';

interface AuthLoginResultDto {
  readonly status: AuthLoginResultStatus;
  readonly host?: string;
  readonly login?: string;
  readonly accounts?: readonly AuthLoginAccount[];
}

type AuthLoginResultStatus = 'completed' | 'needs-plaintext-consent' | 'needs-account-selection' | 'declined';

type AuthLoginStep =
  | {
      readonly url: string;
      readonly kind: 'open-url';
    }
  | {
      readonly prompt: string;
      readonly kind: 'input-required';
    }
  | {
      readonly kind: 'awaiting';
    }
  | {
      readonly kind: 'needs-interaction';
    }
  | {
      readonly result: AuthLoginResultDto;
      readonly kind: 'completed';
    }
  | {
      readonly message: string;
      readonly kind: 'error';
    };

type AuthReadQuery =
  | {
      readonly kind: 'activeAccount';
    }
  | {
      readonly kind: 'status';
    }
  | {
      readonly kind: 'lastErrors';
    };

type AuthReadValue =
  | {
      readonly account?: AccountStatus;
      readonly authInfo?: AuthIdentity;
      readonly kind: 'activeAccount';
    }
  | {
      readonly status: AuthStatusDto;
      readonly kind: 'status';
    }
  | {
      readonly errors: readonly AuthValidationError[];
      readonly kind: 'lastErrors';
    };

interface AuthStatusDto {
  readonly isAuthenticated: boolean;
  readonly activeLogin?: string;
  readonly activeHost?: string;
  readonly copilotPlan?: string;
  readonly accountCount: number;
}

interface AuthValidationError {
  readonly message: string;
  readonly githubMessage?: string;
}

type AuthWrite =
  | {
      readonly selectionId: string;
      readonly kind: 'switchActive';
    }
  | {
      readonly selectionId?: string;
      readonly kind: 'logout';
    }
  | {
      readonly host: string;
      readonly login: string;
      readonly token: string;
      readonly kind: 'setCredentials';
    };

interface AuthWriteResult {
  readonly ok: boolean;
  readonly moreUsers?: boolean;
}

interface AutoTierBilling {
  readonly promo?: AutoTierBillingPromo;
}

interface AutoTierBillingPromo {
  readonly id?: string;
  readonly discountPercent?: number;
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly message?: string;
  readonly showBanner?: boolean;
}

interface AutoTierDescriptor {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly type: string;
  readonly fusionTier?: string;
  readonly status: AutoTierStatus;
  readonly billing?: AutoTierBilling;
}

interface AutoTierMetadata {
  readonly defaultTier: string;
  readonly tiers: readonly AutoTierDescriptor[];
  readonly providerId?: string;
}

interface AutoTierStatus {
  readonly enabled: boolean;
  readonly pickerVisible?: boolean;
  readonly reason?: string;
  readonly message?: string;
}

interface AutopilotObjectiveCreditLimit {
  readonly credits?: number;
  readonly creditsUsed: number;
  readonly creditsUsedNanoAiu: string;
}

interface AutopilotObjectiveGetStateResult {
  readonly state: AutopilotObjectiveState | null;
}

interface AutopilotObjectiveState {
  readonly id: number;
  readonly objective: string;
  readonly status: AutopilotObjectiveStatus;
  readonly turnCount: number;
  readonly pauseReason?: string;
  readonly completionSummary?: string;
  readonly creditCountNanoAiu: string;
  readonly creditLimit?: AutopilotObjectiveCreditLimit;
}

type AutopilotObjectiveStatus = 'active' | 'paused' | 'completed';

interface AutopilotOptions {
  readonly continuationEnabled?: boolean;
  readonly maxContinues?: number;
}

type AzureMlCancelResult = boolean;

interface AzureMlCatalogRequest {
  readonly includeDev: boolean;
  readonly retryMode?: AzureMlCatalogRetryMode | null;
}

interface AzureMlCatalogResult {
  readonly models: readonly AzureMlModel[];
  readonly warnings: readonly AzureMlCatalogWarning[];
}

type AzureMlCatalogRetryMode = 'background' | 'explicit';

interface AzureMlCatalogWarning {
  readonly registry: AzureMlRegistry;
  readonly modelName: string;
  readonly version?: string | null;
  readonly kind: string;
}

interface AzureMlDiscardRequest {
  readonly destination: string;
  readonly leaseId?: string | null;
}

interface AzureMlDownloadIdRequest {
  readonly requestId: string;
}

interface AzureMlDownloadRequest {
  readonly requestId: string;
  readonly registry: AzureMlRegistry;
  readonly name: string;
  readonly version: string;
  readonly destination: string;
  readonly leaseId?: string | null;
}

interface AzureMlDownloadResult {
  readonly primaryPath: string;
  readonly manifestPath: string;
  readonly totalBytes: number;
  readonly reused: boolean;
  readonly serveOptions: unknown;
  readonly maxConcurrent: number;
  readonly extraFiles: readonly string[];
  readonly totalFailures?: number | null;
  readonly receivedBytes?: number | null;
  readonly resumed?: boolean | null;
}

interface AzureMlDownloadStatus {
  readonly phase: string;
  readonly completedBytes: number;
  readonly totalBytes: number;
  readonly retryAttempt?: number | null;
  readonly maxAttempts?: number | null;
  readonly retryReason?: string | null;
  readonly retryDelayMs?: number | null;
}

interface AzureMlFamilyLeaseResult {
  readonly leaseId: string;
}

interface AzureMlFamilyReleaseRequest {
  readonly leaseId: string;
  readonly registry: AzureMlRegistry;
  readonly name: string;
}

interface AzureMlFamilyRequest {
  readonly registry: AzureMlRegistry;
  readonly name: string;
}

interface AzureMlLatestRequest {
  readonly registry: AzureMlRegistry;
  readonly name: string;
}

interface AzureMlLicense {
  readonly name: string;
}

interface AzureMlModel {
  readonly registry: AzureMlRegistry;
  readonly name: string;
  readonly version: string;
  readonly profile: AzureMlProfile;
  readonly metadata: unknown;
}

interface AzureMlProfile {
  readonly displayName: string;
  readonly downloadBytes?: number | null;
  readonly peakDiskBytes?: number | null;
  readonly recommendedVramBytes?: number | null;
  readonly maxPromptTokens: number;
  readonly maxContextWindowTokens: number;
  readonly maxOutputTokens: number;
  readonly supportsToolCalls: boolean;
  readonly serveOptions: unknown;
  readonly license?: AzureMlLicense | null;
}

type AzureMlRegistry = 'azureml' | 'azureml-dev';

interface AzureMlResolveRequest {
  readonly registry: AzureMlRegistry;
  readonly name: string;
  readonly version: string;
}

interface AzureMlResolveResult {
  readonly totalBytes: number;
  readonly primaryPath: string;
  readonly extraFiles: readonly string[];
  readonly serveOptions: unknown;
  readonly maxConcurrent: number;
}

type AzureMlStatusResult = AzureMlDownloadStatus | null;

interface BuiltInModelCatalog {
  readonly models: readonly BuiltInModelCatalogEntry[];
}

interface BuiltInModelCatalogEntry {
  readonly id: string;
}

interface BuiltinToolDescriptor {
  readonly name: string;
  readonly title: string | null;
  readonly description: string;
  readonly inputSchema: BuiltinToolInputSchema | null;
  readonly instructions: string | null;
  readonly type: string | null;
  readonly format: BuiltinToolFormat | null;
  readonly safeForTelemetry: BuiltinToolSafeForTelemetry;
  readonly isTerminal: boolean;
  readonly hasSummariseIntention: boolean;
}

interface BuiltinToolFormat {
  readonly type: BuiltinToolFormatType;
  readonly syntax: string;
  readonly definition: string;
}

type BuiltinToolFormatType = 'grammar';

interface BuiltinToolInputSchema {
  readonly type: BuiltinToolInputSchemaType;
  readonly [key: string]: unknown;
}

type BuiltinToolInputSchemaType = 'object';

type BuiltinToolSafeForTelemetry = boolean | BuiltinToolSafeTelemetryFields;

interface BuiltinToolSafeTelemetryFields {
  readonly name?: boolean;
  readonly inputsNames?: boolean;
}

interface CancelUserRequestedShellCommandResult {
  readonly cancelled: boolean;
}

interface CanvasAction {
  readonly name: string;
  readonly description?: string;
  readonly inputSchema?: CanvasJsonSchema;
}

interface CanvasActionInvokeRequest {
  readonly instanceId: string;
  readonly actionName: string;
  readonly input?: unknown;
}

interface CanvasActionInvokeResult {
  readonly result?: unknown;
}

interface CanvasCloseRequest {
  readonly instanceId: string;
}

type CanvasJsonSchema = unknown;

interface CanvasList {
  readonly canvases: readonly DiscoveredCanvas[];
}

interface CanvasListOpenResult {
  readonly openCanvases: readonly OpenCanvasInstance[];
}

interface CanvasOpenRequest {
  readonly extensionId?: string;
  readonly canvasId: string;
  readonly instanceId: string;
  readonly input?: unknown;
}

interface CapiSessionOptions {
  readonly autoTier?: AutoTier;
  readonly enableWebSocketResponses?: boolean;
}

interface CardDigest {
  readonly algorithm: 'sha256-rfc8785';
  readonly value: CardDigestValue;
}

type CardDigestValue = string;

interface CatalogAgentPluginCandidate {
  readonly kind: 'plugin';
  readonly mediaType: CatalogAgentPluginMediaType;
  readonly identity: CatalogResourceIdentity;
  readonly version?: CatalogResourceVersion;
  readonly displayName: string;
  readonly description?: string;
  readonly publisher?: string;
  readonly source?: CatalogPluginRepositorySource;
  readonly compatibilityTags: readonly CatalogAgentPluginCompatibilityTag[];
  readonly installability?: CatalogAgentPluginInstallability;
  readonly installPlan?: CatalogAgentPluginInstallPlan;
  readonly handle?: string;
  readonly handleExpiresAt?: string;
  readonly provenance: CatalogAgentPluginCandidateProvenance;
  readonly installCount?: number;
  readonly iconUrl?: string;
  readonly connectorIds?: readonly string[];
  readonly categories?: readonly string[];
  readonly trust?: CatalogTrustSnapshot;
}

interface CatalogAgentPluginCandidateProvenance {
  readonly authority: string;
  readonly observedAt: string;
  readonly mediaType: CatalogAgentPluginMediaType;
}

type CatalogAgentPluginCompatibilityTag = 'canvas' | 'canvas-only' | 'github-copilot';

type CatalogAgentPluginComponent =
  'agent' | 'command' | 'skill' | 'hook' | 'mcp-server' | 'lsp-server' | 'extension' | 'canvas';

interface CatalogAgentPluginInstallPlan {
  readonly sources: readonly CatalogAgentPluginInstallSource[];
  readonly pluginName?: string;
  readonly version?: CatalogResourceVersion;
  readonly commit?: string;
  readonly components: readonly CatalogAgentPluginComponent[];
  readonly canvasIds: readonly string[];
  readonly extensionIds: readonly string[];
  readonly mcpDependencies: readonly string[];
  readonly connectorDependencies: readonly string[];
}

type CatalogAgentPluginInstallSource =
  CatalogAgentPluginMaterializationSource | CatalogAgentPluginMarketplaceSource | CatalogAgentPluginRepositorySource;

type CatalogAgentPluginInstallability =
  'installable' | 'install-data-unavailable' | 'feature-disabled' | 'not-installable-kind';

interface CatalogAgentPluginMarketplaceSource {
  readonly kind: 'marketplace';
  readonly name: string;
  readonly repository: string;
}

interface CatalogAgentPluginMaterializationSource {
  readonly kind: 'materialization';
}

type CatalogAgentPluginMediaType =
  | 'application/vnd.github.copilot-plugin'
  | 'application/vnd.anthropic.claude-plugin+json'
  | 'application/agent-plugin+json';

interface CatalogAgentPluginRepositorySource {
  readonly kind: 'repository';
  readonly repository: string;
  readonly path?: string;
}

interface CatalogAiSkillCandidate {
  readonly handle: string;
  readonly handleExpiresAt: string;
  readonly kind: 'ai-skill';
  readonly mediaType: 'application/ai-skill';
  readonly installability: CatalogAiSkillInstallability;
  readonly displayName: string;
  readonly description?: string;
  readonly publisher?: string;
  readonly source: CatalogCandidateSource;
  readonly provenance: CatalogAiSkillCandidateProvenance;
  readonly installCount?: number;
  readonly iconUrl?: string;
  readonly connectorIds?: readonly string[];
  readonly categories?: readonly string[];
  readonly trust?: CatalogTrustSnapshot;
}

interface CatalogAiSkillCandidateProvenance {
  readonly authority: string;
  readonly observedAt: string;
  readonly mediaType: 'application/ai-skill';
}

type CatalogAiSkillInstallability =
  'installable' | 'feature-disabled' | 'materialisation-unavailable' | 'policy-forbids' | 'not-installable-kind';

interface CatalogAuthenticationRequiredError {
  readonly kind: 'authentication-required';
  readonly reason: CatalogAuthenticationRequiredReason;
  readonly message: string;
}

type CatalogAuthenticationRequiredReason = 'no-credential' | 'credential-expired' | 'credential-rejected';

type CatalogCandidate = CatalogMcpServerCandidate | CatalogAiSkillCandidate | CatalogAgentPluginCandidate;

type CatalogCandidateKind = 'mcp-server' | 'ai-skill' | 'plugin';

type CatalogCandidateSource = CatalogCandidateSourceUrl | CatalogCandidateSourceEmbedded;

interface CatalogCandidateSourceEmbedded {
  readonly kind: 'embedded';
}

interface CatalogCandidateSourceUrl {
  readonly kind: 'url';
  readonly url: string;
}

type CatalogCapability =
  | 'mcp-server-card'
  | 'legacy-mcp-server-card'
  | 'ai-skill-discovery'
  | 'agent-plugin-discovery'
  | 'agent-plugin-formats'
  | 'mcp-install-planning'
  | 'multiple-transport-choice'
  | 'catalog-search-pagination'
  | 'trust-snapshot'
  | 'catalog-selection'
  | 'catalog-search-credential-required'
  | 'catalog-search-session-bound'
  | 'mcp-confirmed-remote-installation'
  | 'mcp-configured-remote-installation'
  | 'skill-confirmed-installation'
  | 'agent-plugin-confirmed-installation'
  | 'catalog-reference-installation'
  | 'catalog-feeds'
  | 'catalog-search-categories';

type CatalogCapabilityId = string;

interface CatalogClientContract {
  readonly protocolVersion: number;
  readonly requiredCapabilities: readonly CatalogCapabilityId[];
}

interface CatalogContractViolationError {
  readonly kind: 'contract-violation';
  readonly reason: CatalogContractViolationReason;
  readonly message: string;
}

type CatalogContractViolationReason =
  'both-url-and-data' | 'neither-url-nor-data' | 'duplicate-identity' | 'unknown-media-type';

interface CatalogFeedAvailableEntry {
  readonly status: 'available';
  readonly identifier: string;
  readonly candidate: CatalogCandidate;
}

type CatalogFeedEntry = CatalogFeedAvailableEntry | CatalogFeedUnavailableEntry | CatalogFeedFilteredEntry;

interface CatalogFeedFilteredEntry {
  readonly status: 'filtered';
  readonly identifier: string;
}

interface CatalogFeedUnavailableEntry {
  readonly status: 'unavailable';
  readonly identifier: string;
  readonly reason: CatalogFeedUnavailableReason;
}

type CatalogFeedUnavailableReason = 'not-found' | 'unsupported-kind' | 'invalid-resource';

interface CatalogGeneratedFeedDescription {
  readonly strategy: string;
  readonly key: string;
  readonly generatedAt?: string;
}

interface CatalogGetGeneratedFeedRequest {
  readonly contract: CatalogClientContract;
  readonly policySessionId?: string;
  readonly strategy: string;
  readonly key: string;
  readonly trustTiers?: readonly CatalogTrustTier[];
}

interface CatalogGetGeneratedFeedSucceeded {
  readonly kind: 'succeeded';
  readonly searchId: string;
  readonly feed: CatalogGeneratedFeedDescription;
  readonly entries: readonly CatalogFeedEntry[];
  readonly negotiated: CatalogNegotiatedContract;
}

interface CatalogGetSavedFeedRequest {
  readonly contract: CatalogClientContract;
  readonly policySessionId?: string;
  readonly feedId: string;
  readonly trustTiers?: readonly CatalogTrustTier[];
}

interface CatalogGetSavedFeedSucceeded {
  readonly kind: 'succeeded';
  readonly searchId: string;
  readonly feed: CatalogSavedFeedDescription;
  readonly entries: readonly CatalogFeedEntry[];
  readonly negotiated: CatalogNegotiatedContract;
}

interface CatalogHandleRejectedError {
  readonly kind: 'handle-rejected';
  readonly handleType: CatalogHandleType;
  readonly reason: CatalogHandleRejectionReason;
  readonly message: string;
}

type CatalogHandleRejectionReason = 'invalid' | 'stale' | 'replayed' | 'foreign' | 'wrong-kind' | 'search-mismatch';

type CatalogHandleType = 'candidate' | 'plan' | 'selection';

interface CatalogInvalidRequestError {
  readonly kind: 'invalid-request';
  readonly field: CatalogInvalidRequestField;
  readonly message: string;
}

type CatalogInvalidRequestField =
  | 'policySessionId'
  | 'query'
  | 'limit'
  | 'kinds'
  | 'contract'
  | 'source'
  | 'card'
  | 'scope'
  | 'page'
  | 'sessionId'
  | 'selectionRef'
  | 'outcome'
  | 'feed'
  | 'trustTiers'
  | 'categories';

interface CatalogMalformedCardError {
  readonly kind: 'malformed-card';
  readonly reason: CatalogMalformedCardReason;
  readonly mediaType?: CatalogMediaType;
  readonly message: string;
}

type CatalogMalformedCardReason =
  'invalid-json' | 'schema-violation' | 'unsupported-media-type' | 'missing-required-field' | 'size-limit-exceeded';

interface CatalogMaterializationReference {
  readonly resourceId: string;
  readonly revisionId: string;
  readonly schemaVersion: string;
  readonly descriptorDigest: string;
  readonly bundleDigest: string;
}

interface CatalogMcpServerCandidate {
  readonly handle: string;
  readonly handleExpiresAt: string;
  readonly kind: 'mcp-server';
  readonly mediaType: McpServerCardMediaType;
  readonly installability: CatalogMcpServerInstallability;
  readonly displayName: string;
  readonly description?: string;
  readonly publisher?: string;
  readonly source: CatalogCandidateSource;
  readonly provenance: CatalogMcpServerCandidateProvenance;
  readonly installCount?: number;
  readonly iconUrl?: string;
  readonly connectorIds?: readonly string[];
  readonly categories?: readonly string[];
  readonly trust?: CatalogTrustSnapshot;
}

interface CatalogMcpServerCandidateProvenance {
  readonly authority: string;
  readonly observedAt: string;
  readonly mediaType: McpServerCardMediaType;
}

type CatalogMcpServerInstallability = 'installable' | 'not-installable-policy';

type CatalogMediaType =
  | 'application/mcp-server-card+json'
  | 'application/mcp-server+json'
  | 'application/ai-skill'
  | 'application/vnd.github.copilot-plugin'
  | 'application/vnd.anthropic.claude-plugin+json'
  | 'application/agent-plugin+json';

interface CatalogNegotiatedContract {
  readonly runtimeProtocolVersion: number;
  readonly grantedCapabilities: readonly CatalogCapability[];
}

interface CatalogNegotiationRefusedError {
  readonly kind: 'negotiation-refused';
  readonly reason: CatalogNegotiationRefusedReason;
  readonly runtimeProtocolVersion: number;
  readonly minimumSupportedProtocolVersion: number;
  readonly supportedCapabilities: readonly CatalogCapabilityId[];
  readonly unsupportedCapabilities: readonly CatalogCapabilityId[];
  readonly message: string;
}

type CatalogNegotiationRefusedReason = 'unsupported-protocol-version' | 'unsupported-capability';

interface CatalogNetworkFailureError {
  readonly kind: 'network-failure';
  readonly reason: CatalogNetworkFailureReason;
  readonly statusCode?: number;
  readonly retryAfterSeconds?: number;
  readonly message: string;
}

type CatalogNetworkFailureReason =
  | 'offline'
  | 'dns'
  | 'timeout'
  | 'tls'
  | 'connection-refused'
  | 'proxy-authentication-required'
  | 'rate-limited'
  | 'service-unavailable'
  | 'http-status'
  | 'response-too-large'
  | 'redirect-rejected';

interface CatalogNotInstallableError {
  readonly kind: 'not-installable';
  readonly reason: CatalogNotInstallableReason;
  readonly message: string;
}

type CatalogNotInstallableReason = 'kind-not-installable' | 'ai-skill-not-installable' | 'policy-forbids';

interface CatalogPlanInstallFromReferenceRequest {
  readonly contract: CatalogClientContract;
  readonly reference: CatalogMaterializationReference;
  readonly policySessionId: string;
}

interface CatalogPluginRepositorySource {
  readonly repository: string;
  readonly path?: string;
}

interface CatalogPolicyRejectedError {
  readonly kind: 'policy-rejected';
  readonly source: McpPlanPolicySource;
  readonly message: string;
}

type CatalogReferenceInstallationFailureReason =
  | 'feature-disabled'
  | 'invalid-request'
  | 'operation-limit'
  | 'busy'
  | 'confirmation-unavailable'
  | 'policy-context-unavailable'
  | 'policy-blocked'
  | 'invalid-reference'
  | 'descriptor-unavailable'
  | 'descriptor-not-found'
  | 'descriptor-withdrawn'
  | 'descriptor-invalid'
  | 'digest-mismatch'
  | 'unsupported-resource'
  | 'entrypoint-unavailable'
  | 'source-rate-limited'
  | 'no-credential'
  | 'credential-rejected'
  | 'invalid-skill'
  | 'invalid-plugin'
  | 'review-too-large'
  | 'already-installed'
  | 'write-failed';

type CatalogReferenceInstallationOutcome =
  | {
      readonly plan: SkillInstallPlan;
      readonly kind: 'skill-install-planned';
    }
  | {
      readonly plan: PluginInstallPlan;
      readonly kind: 'plugin-install-planned';
    }
  | {
      readonly reason: CatalogReferenceInstallationFailureReason;
      readonly retryAfterSeconds?: number;
      readonly kind: 'refused';
    };

type CatalogReferenceInstallationResult =
  | {
      readonly kind: 'outcome';
      readonly outcome: CatalogReferenceInstallationOutcome;
      readonly negotiated: CatalogNegotiatedContract;
    }
  | CatalogNegotiationRefusedError
  | CatalogInvalidRequestError
  | CatalogNetworkFailureError;

type CatalogResourceGeneratedFeedResult =
  | CatalogGetGeneratedFeedSucceeded
  | CatalogNegotiationRefusedError
  | CatalogInvalidRequestError
  | CatalogAuthenticationRequiredError
  | CatalogPolicyRejectedError
  | CatalogNetworkFailureError
  | CatalogUnsafeRetrievalError
  | CatalogMalformedCardError
  | CatalogUnavailableError;

type CatalogResourceIdentity = string;

type CatalogResourceSavedFeedResult =
  | CatalogGetSavedFeedSucceeded
  | CatalogNegotiationRefusedError
  | CatalogInvalidRequestError
  | CatalogAuthenticationRequiredError
  | CatalogPolicyRejectedError
  | CatalogNetworkFailureError
  | CatalogUnsafeRetrievalError
  | CatalogMalformedCardError
  | CatalogUnavailableError;

type CatalogResourceVersion = string;

interface CatalogSavedFeedDescription {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

interface CatalogSearchPage {
  readonly token: string;
  readonly number: number;
}

interface CatalogSearchPagination {
  readonly token: string;
  readonly currentPage: number;
  readonly pageSize: number;
  readonly totalCount: number;
  readonly totalCountRelation: CatalogSearchTotalCountRelation;
  readonly pageCount: number;
  readonly maxPage: number;
  readonly hasNextPage: boolean;
}

interface CatalogSearchRequest {
  readonly contract: CatalogClientContract;
  readonly policySessionId?: string;
  readonly query: string;
  readonly limit?: number;
  readonly kinds?: readonly CatalogCandidateKind[];
  readonly categories?: readonly string[];
  readonly page?: CatalogSearchPage;
}

type CatalogSearchResult =
  | CatalogSearchSucceeded
  | CatalogNegotiationRefusedError
  | CatalogUnsupportedKindError
  | CatalogInvalidRequestError
  | CatalogAuthenticationRequiredError
  | CatalogPolicyRejectedError
  | CatalogNetworkFailureError
  | CatalogUnsafeRetrievalError
  | CatalogMalformedCardError
  | CatalogContractViolationError
  | CatalogUnavailableError;

interface CatalogSearchSucceeded {
  readonly kind: 'succeeded';
  readonly searchId: string;
  readonly candidates: readonly CatalogCandidate[];
  readonly truncated: boolean;
  readonly negotiated: CatalogNegotiatedContract;
  readonly pagination?: CatalogSearchPagination;
}

type CatalogSearchTotalCountRelation = 'unknown';

interface CatalogSelectionCancelled {
  readonly kind: 'cancelled';
  readonly searchId: string;
}

type CatalogSelectionDecision = 'selected' | 'declined' | 'cancelled' | 'timed-out';

interface CatalogSelectionDeclined {
  readonly kind: 'declined';
  readonly searchId: string;
}

interface CatalogSelectionForeign {
  readonly kind: 'foreign';
  readonly message: string;
}

interface CatalogSelectionInvalid {
  readonly kind: 'invalid';
  readonly message: string;
}

interface CatalogSelectionReplayed {
  readonly kind: 'replayed';
  readonly message: string;
}

interface CatalogSelectionRequest {
  readonly contract: CatalogClientContract;
  readonly sessionId: string;
  readonly selectionRef: string;
  readonly outcome: CatalogSelectionDecision;
}

type CatalogSelectionResult =
  | CatalogSelectionSelected
  | CatalogSelectionDeclined
  | CatalogSelectionCancelled
  | CatalogSelectionTimedOut
  | CatalogSelectionInvalid
  | CatalogSelectionStale
  | CatalogSelectionReplayed
  | CatalogSelectionForeign
  | CatalogSelectionWrongKind
  | CatalogNegotiationRefusedError
  | CatalogInvalidRequestError
  | CatalogUnavailableError;

interface CatalogSelectionSelected {
  readonly kind: 'selected';
  readonly candidateHandle: string;
  readonly searchId: string;
}

interface CatalogSelectionStale {
  readonly kind: 'stale';
  readonly message: string;
}

interface CatalogSelectionTimedOut {
  readonly kind: 'timed-out';
  readonly searchId: string;
}

interface CatalogSelectionWrongKind {
  readonly kind: 'wrong-kind';
  readonly message: string;
}

type CatalogTrustEligibility = 'default' | 'expanded' | 'hidden' | 'unknown';

interface CatalogTrustProvenance {
  readonly source: CatalogTrustSource;
  readonly observedAt: string;
}

type CatalogTrustSnapshot =
  | CatalogTrustSnapshotCurrent
  | CatalogTrustSnapshotAbsent
  | CatalogTrustSnapshotStale
  | CatalogTrustSnapshotDowngraded
  | CatalogTrustSnapshotRevoked
  | CatalogTrustSnapshotUnsupported
  | CatalogTrustSnapshotMalformed;

interface CatalogTrustSnapshotAbsent {
  readonly schemaVersion: CatalogTrustSnapshotSchemaVersion;
  readonly status: 'absent';
  readonly eligibility: CatalogTrustEligibility;
  readonly provenance: CatalogTrustProvenance;
}

interface CatalogTrustSnapshotCurrent {
  readonly schemaVersion: CatalogTrustSnapshotSchemaVersion;
  readonly status: 'current';
  readonly tier: CatalogTrustTier;
  readonly eligibility: CatalogTrustEligibility;
  readonly provenance: CatalogTrustProvenance;
}

interface CatalogTrustSnapshotDowngraded {
  readonly schemaVersion: CatalogTrustSnapshotSchemaVersion;
  readonly status: 'downgraded';
  readonly eligibility: CatalogTrustEligibility;
  readonly provenance: CatalogTrustProvenance;
}

interface CatalogTrustSnapshotMalformed {
  readonly schemaVersion: CatalogTrustSnapshotSchemaVersion;
  readonly status: 'malformed';
  readonly eligibility: CatalogTrustEligibility;
  readonly provenance: CatalogTrustProvenance;
}

interface CatalogTrustSnapshotRevoked {
  readonly schemaVersion: CatalogTrustSnapshotSchemaVersion;
  readonly status: 'revoked';
  readonly eligibility: CatalogTrustEligibility;
  readonly provenance: CatalogTrustProvenance;
}

type CatalogTrustSnapshotSchemaVersion = 'v1';

interface CatalogTrustSnapshotStale {
  readonly schemaVersion: CatalogTrustSnapshotSchemaVersion;
  readonly status: 'stale';
  readonly eligibility: CatalogTrustEligibility;
  readonly provenance: CatalogTrustProvenance;
}

interface CatalogTrustSnapshotUnsupported {
  readonly schemaVersion: CatalogTrustSnapshotSchemaVersion;
  readonly status: 'unsupported';
  readonly eligibility: CatalogTrustEligibility;
  readonly provenance: CatalogTrustProvenance;
}

type CatalogTrustSource = 'agent-finder';

type CatalogTrustTier = 'T1' | 'T2';

interface CatalogUnavailableError {
  readonly kind: 'unavailable';
  readonly reason: CatalogUnavailableReason;
  readonly message: string;
}

type CatalogUnavailableReason =
  | 'search-unavailable'
  | 'planning-unavailable'
  | 'selection-unavailable'
  | 'authority-not-configured'
  | 'disabled-by-policy'
  | 'feed-not-found';

interface CatalogUnavailableTransportError {
  readonly kind: 'unavailable-transport';
  readonly reason: CatalogUnavailableTransportReason;
  readonly message: string;
}

type CatalogUnavailableTransportReason =
  'no-eligible-transport' | 'transport-not-supported' | 'remote-enumeration-unavailable';

interface CatalogUnsafeRetrievalError {
  readonly kind: 'unsafe-retrieval';
  readonly reason: CatalogUnsafeRetrievalReason;
  readonly message: string;
}

type CatalogUnsafeRetrievalReason =
  | 'blocked-scheme'
  | 'credentials-in-url'
  | 'blocked-address'
  | 'redirect-to-blocked-address'
  | 'proxy-rejected'
  | 'host-not-permitted';

interface CatalogUnsupportedKindError {
  readonly kind: 'unsupported-kind';
  readonly requestedKinds: readonly CatalogCandidateKind[];
  readonly supportedKinds: readonly CatalogCandidateKind[];
  readonly message: string;
}

type ClientMetadata = { readonly [key: string]: string };

interface CommandList {
  readonly commands: readonly SlashCommandInfo[];
}

interface CommandsHandlePendingCommandRequest {
  readonly requestId: string;
  readonly error?: string;
}

interface CommandsHandlePendingCommandResult {
  readonly success: boolean;
}

type CommandsInvocationOrigin = 'settings';

interface CommandsInvokeRequest {
  readonly name: string;
  readonly input?: string;
  readonly origin?: CommandsInvocationOrigin;
}

interface CommandsListRequest {
  readonly includeBuiltins?: boolean;
  readonly includeSkills?: boolean;
  readonly includeClientCommands?: boolean;
}

interface CommandsRespondToQueuedCommandRequest {
  readonly requestId: string;
  readonly result: QueuedCommandResult;
}

interface CommandsRespondToQueuedCommandResult {
  readonly success: boolean;
}

interface CompletionsGetTriggerCharactersResult {
  readonly triggerCharacters: readonly string[];
}

interface CompletionsRequestRequest {
  readonly text: string;
  readonly offset: number;
}

interface CompletionsRequestResult {
  readonly items: readonly SessionCompletionItem[];
}

interface ConnectedRemoteSessionMetadata {
  readonly sessionId: string;
  readonly name?: string;
  readonly summary?: string;
  readonly startTime: string;
  readonly modifiedTime: string;
  readonly repository: ConnectedRemoteSessionMetadataRepository;
  readonly pullRequestNumber?: number;
  readonly resourceId?: string;
  readonly kind: ConnectedRemoteSessionMetadataKind;
  readonly staleAt?: string;
  readonly state?: string;
}

type ConnectedRemoteSessionMetadataKind = 'remote-session' | 'coding-agent';

interface ConnectedRemoteSessionMetadataRepository {
  readonly owner: string;
  readonly name: string;
  readonly branch: string;
}

interface ConnectorAccountRequest {
  readonly accountId: string;
}

interface ConnectorAuthorizationRequirement {
  readonly accountId: string;
  readonly scope: ConnectorAuthorizationScope;
}

type ConnectorAuthorizationScope = 'write_plugin_gateway_connections';

type ConnectorAvailability = 'enabled' | 'disabled' | 'unavailable';

interface ConnectorCapabilities {
  readonly apiVersion: number;
  readonly availability: ConnectorAvailability;
  readonly consentContinuation: boolean;
  readonly opaqueAccountSelection: boolean;
  readonly sessionAccountSelection?: boolean;
  readonly targetedReconcile?: boolean;
  readonly maxPollAttempts: number;
  readonly maxPollIntervalMs: number;
  readonly maxDeadlineMs: number;
}

interface ConnectorCatalogEntry {
  readonly name: string;
  readonly displayName: string;
  readonly description?: string;
  readonly logo?: string;
  readonly tier?: string;
  readonly releaseTag?: string;
  readonly status: ConnectorCatalogStatus;
  readonly runtimeServerIds: readonly string[];
}

interface ConnectorCatalogResult {
  readonly revision: number;
  readonly refreshedAtMs: number;
  readonly connectors: readonly ConnectorCatalogEntry[];
}

type ConnectorCatalogStatus = 'not_connected' | 'pending' | 'connected' | 'error' | 'unknown';

interface ConnectorConnectRequest {
  readonly accountId: string;
  readonly connectorName: string;
}

type ConnectorConnectResult =
  | {
      readonly kind: 'connected';
      readonly status: ConnectorStatus;
    }
  | {
      readonly kind: 'consent_required';
      readonly consentUrl: string;
      readonly continuationId: string;
    }
  | {
      readonly kind: 'pending';
      readonly continuationId: string;
    };

interface ConnectorContinueRequest {
  readonly continuationId: string;
  readonly maxAttempts: number;
  readonly pollIntervalMs: number;
  readonly deadlineMs: number;
}

interface ConnectorDisconnectResult {
  readonly disconnected: boolean;
  readonly status: ConnectorStatus;
}

interface ConnectorDiscoveryAccount {
  readonly accountId: string;
  readonly authInfo: ConnectorDiscoveryAuthInfo;
}

interface ConnectorDiscoveryAccountList {
  readonly availability: ConnectorDiscoveryAvailability;
  readonly accounts: readonly ConnectorDiscoveryAccount[];
}

interface ConnectorDiscoveryAccountRequest {
  readonly accountId: string;
}

interface ConnectorDiscoveryAuthInfo {
  readonly type: AuthInfoType;
  readonly host: string;
  readonly login: string;
}

type ConnectorDiscoveryAvailability = 'enabled' | 'disabled' | 'unavailable';

interface ConnectorDiscoveryCapabilities {
  readonly apiVersion: number;
  readonly availability: ConnectorDiscoveryAvailability;
  readonly opaqueAccountSelection: boolean;
  readonly conditionalCache: boolean;
}

interface ConnectorDiscoveryCatalogEntry {
  readonly name: string;
  readonly displayName: string;
  readonly description?: string;
  readonly logo?: string;
  readonly tier?: string;
  readonly releaseTag?: string;
  readonly status: ConnectorCatalogStatus;
}

interface ConnectorDiscoveryCatalogResult {
  readonly accountId: string;
  readonly revision: number;
  readonly refreshedAtMs: number;
  readonly connectors: readonly ConnectorDiscoveryCatalogEntry[];
}

type ConnectorMcpStatus = 'connected' | 'pending' | 'needs_auth' | 'failed' | 'stopped' | 'disabled' | 'not_configured';

interface ConnectorReconcileRequest {
  readonly accountId: string;
  readonly refreshCatalog?: boolean;
  readonly forceConnectorName?: string;
}

interface ConnectorRuntimeStatus {
  readonly runtimeServerId: string;
  readonly connectorName: string;
  readonly status: ConnectorMcpStatus;
}

interface ConnectorSessionAccount {
  readonly accountId: string;
  readonly authInfo: AuthIdentityMetadata;
}

type ConnectorSessionAccountResult = ConnectorSessionAccount | null;

interface ConnectorStatus {
  readonly apiVersion: number;
  readonly availability: ConnectorAvailability;
  readonly accountId?: string;
  readonly catalog?: ConnectorCatalogResult;
  readonly authorizationRequirement?: ConnectorAuthorizationRequirement;
  readonly runtimeServers: readonly ConnectorRuntimeStatus[];
  readonly pendingConnections: number;
}

interface ContentExclusionCheckPathsRequest {
  readonly paths: readonly string[];
}

interface ContentExclusionCheckPathsResult {
  readonly available: boolean;
  readonly checks: readonly ContentExclusionPathCheck[];
}

interface ContentExclusionPathCheck {
  readonly path: string;
  readonly excluded: boolean;
}

interface ContentExclusionValidatePoliciesRequest {
  readonly policiesJson: string;
}

interface ContentExclusionValidatePoliciesResult {
  readonly policies: readonly unknown[];
}

type ContentFilterMode = 'none' | 'markdown' | 'hidden_characters';

interface ContextHeaviestMessage {
  readonly id: string;
  readonly label: string;
  readonly role: string;
  readonly tokens: number;
}

interface CopilotApiTokenAuthInfo {
  readonly type: 'copilot-api-token';
  readonly host: 'https://github.com';
  readonly copilotUser?: CopilotUserResponse;
}

interface CopilotUserResponse {
  readonly login?: string;
  readonly access_type_sku?: string;
  readonly analytics_tracking_id?: string;
  readonly assigned_date?: string | null;
  readonly can_signup_for_limited?: boolean;
  readonly chat_enabled?: boolean;
  readonly copilot_plan?: string;
  readonly copilotignore_enabled?: boolean;
  readonly endpoints?: CopilotUserResponseEndpoints;
  readonly organization_login_list?: readonly string[];
  readonly organization_list?:
    | readonly ({
        readonly id?: number;
        readonly login?: string | null;
        readonly name?: string | null;
      } | null)[]
    | null;
  readonly enterprise_list?:
    | readonly ({
        readonly id?: number;
      } | null)[]
    | null;
  readonly codex_agent_enabled?: boolean;
  readonly is_mcp_enabled?: boolean | null;
  readonly quota_reset_date?: string;
  readonly quota_snapshots?: CopilotUserResponseQuotaSnapshots;
  readonly restricted_telemetry?: boolean;
  readonly is_staff?: boolean;
  readonly te?: boolean;
  readonly token_based_billing?: boolean;
  readonly can_upgrade_plan?: boolean;
  readonly quota_reset_date_utc?: string;
  readonly limited_user_quotas?: { readonly [key: string]: number };
  readonly limited_user_reset_date?: string;
  readonly monthly_quotas?: { readonly [key: string]: number };
  readonly cloud_session_storage_enabled?: boolean;
  readonly cli_remote_control_enabled?: boolean;
}

interface CopilotUserResponseEndpoints {
  readonly api?: string;
  readonly 'origin-tracker'?: string;
  readonly proxy?: string;
  readonly telemetry?: string;
  readonly exp?: string;
}

interface CopilotUserResponseQuotaSnapshots {
  readonly chat?: CopilotUserResponseQuotaSnapshotsChat;
  readonly completions?: CopilotUserResponseQuotaSnapshotsCompletions;
  readonly premium_interactions?: CopilotUserResponseQuotaSnapshotsPremiumInteractions;
  readonly [key: string]: unknown;
}

interface CopilotUserResponseQuotaSnapshotsChat {
  readonly entitlement?: number;
  readonly overage_count?: number;
  readonly overage_permitted?: boolean;
  readonly percent_remaining?: number;
  readonly quota_id?: string;
  readonly quota_remaining?: number;
  readonly remaining?: number;
  readonly unlimited?: boolean;
  readonly timestamp_utc?: string;
  readonly has_quota?: boolean;
  readonly quota_reset_at?: number;
  readonly token_based_billing?: boolean;
}

interface CopilotUserResponseQuotaSnapshotsCompletions {
  readonly entitlement?: number;
  readonly overage_count?: number;
  readonly overage_permitted?: boolean;
  readonly percent_remaining?: number;
  readonly quota_id?: string;
  readonly quota_remaining?: number;
  readonly remaining?: number;
  readonly unlimited?: boolean;
  readonly timestamp_utc?: string;
  readonly has_quota?: boolean;
  readonly quota_reset_at?: number;
  readonly token_based_billing?: boolean;
}

interface CopilotUserResponseQuotaSnapshotsPremiumInteractions {
  readonly entitlement?: number;
  readonly overage_count?: number;
  readonly overage_permitted?: boolean;
  readonly percent_remaining?: number;
  readonly quota_id?: string;
  readonly quota_remaining?: number;
  readonly remaining?: number;
  readonly unlimited?: boolean;
  readonly timestamp_utc?: string;
  readonly has_quota?: boolean;
  readonly quota_reset_at?: number;
  readonly token_based_billing?: boolean;
}

interface CurrentModel {
  readonly modelId?: string;
  readonly providerId?: string;
  readonly planBaseModelId?: string;
  readonly planBaseProviderId?: string;
  readonly reasoningEffort?: string;
  readonly contextTier?: ContextTier;
  readonly autoTier?: AutoTier;
  readonly pendingAutoTier?: AutoTier | null;
  readonly activatingAutoTier?: AutoTier | null;
}

interface CurrentToolMetadata {
  readonly name: string;
  readonly namespacedName?: string;
  readonly mcpServerName?: string;
  readonly mcpToolName?: string;
  readonly description: string;
  readonly input_schema?: { readonly [key: string]: unknown };
  readonly deferLoading?: boolean;
}

interface CustomizationReloadOutcome {
  readonly subsystem: CustomizationReloadSubsystem;
  readonly status: CustomizationReloadStatus;
  readonly detail?: string | null;
}

type CustomizationReloadStatus = 'reloaded' | 'skipped' | 'failed';

type CustomizationReloadSubsystem =
  'repositoryContext' | 'instructions' | 'plugins' | 'hooks' | 'skills' | 'agents' | 'mcp' | 'extensions';

interface CustomizationsReloadResult {
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
  readonly outcomes: readonly CustomizationReloadOutcome[];
}

interface DebugCollectLogsCollectedEntry {
  readonly bundlePath: string;
  readonly source: DebugCollectLogsSource;
  readonly sizeBytes: number;
}

type DebugCollectLogsDestination =
  | {
      readonly outputPath: string;
      readonly noOverwrite?: boolean;
      readonly kind: 'archive';
    }
  | {
      readonly outputDirectory: string;
      readonly kind: 'directory';
    };

interface DebugCollectLogsEntry {
  readonly kind: DebugCollectLogsEntryKind;
  readonly path: string;
  readonly bundlePath: string;
  readonly redaction?: DebugCollectLogsRedaction;
  readonly required?: boolean;
}

type DebugCollectLogsEntryKind = 'file' | 'directory';

interface DebugCollectLogsInclude {
  readonly events?: boolean;
  readonly processLogs?: boolean;
  readonly shellLogs?: boolean;
  readonly eventsPath?: string;
  readonly currentProcessLogPath?: string;
  readonly processLogDirectory?: string;
  readonly previousProcessLogLimit?: number;
}

type DebugCollectLogsRedaction = 'plain-text' | 'events-jsonl' | 'none';

interface DebugCollectLogsRequest {
  readonly destination: DebugCollectLogsDestination;
  readonly include?: DebugCollectLogsInclude;
  readonly additionalEntries?: readonly DebugCollectLogsEntry[];
}

interface DebugCollectLogsResult {
  readonly kind: DebugCollectLogsResultKind;
  readonly path: string;
  readonly entries: readonly DebugCollectLogsCollectedEntry[];
  readonly skippedEntries?: readonly DebugCollectLogsSkippedEntry[];
}

type DebugCollectLogsResultKind = 'archive' | 'directory';

interface DebugCollectLogsSkippedEntry {
  readonly bundlePath: string;
  readonly path?: string;
  readonly reason: string;
}

type DebugCollectLogsSource = 'events' | 'process-log' | 'shell-log' | 'additional';

type DiagnosticCursorStatus = 'ok' | 'expired';

type DiagnosticEntry = {
  readonly timestamp: string;
  readonly level: DiagnosticSeverity;
  readonly agentId?: string;
  readonly message: string;
  readonly truncated?: boolean;
  readonly originalBytes?: number;
  readonly details: McpDiagnosticDetails;
  readonly source: 'mcp';
};

type DiagnosticLogLevel = 'off' | 'error' | 'warning' | 'info' | 'debug' | 'trace';

type DiagnosticSeverity = 'error' | 'warning' | 'info' | 'debug' | 'trace';

type DiagnosticSource = 'mcp';

interface DiagnosticSourcesConfiguration {
  readonly mcp?: McpDiagnosticSourceConfiguration;
}

interface DiagnosticsConfiguration {
  readonly sources: DiagnosticSourcesConfiguration;
}

interface DiagnosticsConfigureRequest {
  readonly sources: DiagnosticSourcesConfiguration;
}

interface DiagnosticsReadRequest {
  readonly sources: readonly DiagnosticSource[];
  readonly cursor?: string;
  readonly max?: number;
  readonly waitMs?: number;
}

interface DiagnosticsReadResult {
  readonly entries: readonly DiagnosticEntry[];
  readonly cursor: string;
  readonly cursorStatus: DiagnosticCursorStatus;
  readonly droppedCount?: number;
  readonly hasMore: boolean;
}

interface DiscoveredCanvas {
  readonly displayName: string;
  readonly description: string;
  readonly icon?: string;
  readonly inputSchema?: CanvasJsonSchema;
  readonly actions?: readonly CanvasAction[];
  readonly extensionId: string;
  readonly extensionName?: string;
  readonly canvasId: string;
}

interface DiscoveredExtension {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly source: DiscoveredExtensionSource;
  readonly enabled: boolean;
  readonly plugin?: DiscoveredExtensionPlugin;
}

type DiscoveredExtensionMode = 'disabled' | 'load_only' | 'load_and_augment';

interface DiscoveredExtensionPlugin {
  readonly name: string;
}

type DiscoveredExtensionSource = 'user' | 'plugin';

interface DiscoveredExtensions {
  readonly extensions: readonly DiscoveredExtension[];
  readonly mode: DiscoveredExtensionMode;
}

interface DiscoveredExtensionsDisableRequest {
  readonly ids: readonly string[];
}

interface DiscoveredExtensionsEnableRequest {
  readonly ids: readonly string[];
}

interface DiscoveredHook {
  readonly id: string;
  readonly hookType: HookType;
  readonly origin: HookOrigin;
  readonly source?: string;
  readonly projectPath?: string;
  readonly enabled: boolean;
  readonly disableKey?: string;
}

interface DiscoveredMcpServer {
  readonly name: string;
  readonly type?: DiscoveredMcpServerType;
  readonly source: McpServerSource;
  readonly sourcePlugin?: string;
  readonly sourcePluginVersion?: string;
  readonly effectiveSource?: McpSourceRef;
  readonly enabled: boolean;
}

type DiscoveredMcpServerType = 'stdio' | 'http' | 'sse' | 'memory';

interface DiscoveredModel {
  readonly id: string;
  readonly name?: string;
  readonly provenance: ModelProviderProvenance;
  readonly digest?: string;
  readonly modifiedAt?: string;
  readonly sizeBytes?: number;
  readonly details: ModelArtifactDetails;
  readonly capabilities: ModelCapabilities;
  readonly warnings: readonly ModelProviderWarning[];
}

interface DiscoveredModelList {
  readonly outcome: ModelProviderOperationOutcome;
  readonly models: readonly DiscoveredModel[];
}

interface EnqueueCommandParams {
  readonly command: string;
  readonly displayText?: string | null;
}

type EnqueueCommandResult = AcceptedEnqueueCommandResult | UnsupportedEnqueueCommandResult;

interface EnvAuthInfo {
  readonly type: 'env';
  readonly host: string;
  readonly login?: string;
  readonly token: string;
  readonly envVar: string;
  readonly copilotUser?: CopilotUserResponse;
}

interface EnvironmentCapabilities {
  readonly ahpVersion?: string;
  readonly features: readonly string[];
  readonly maxSessions?: number;
  readonly currentSessions?: number;
}

type EnvironmentKind = 'user-local' | 'user-codespace' | 'managed-actions' | 'managed-sandbox' | 'managed-cca';

interface EnvironmentsDeleteRequest {
  readonly environmentId: string;
}

type EnvironmentsDeleteResult = { readonly [key: string]: unknown };

interface EnvironmentsGetRequest {
  readonly environmentId: string;
}

interface EnvironmentsGetResult {
  readonly environment: GitHubEnvironment;
}

interface EnvironmentsListRequest {
  readonly kind?: EnvironmentKind;
  readonly status?: string;
}

interface EnvironmentsListResult {
  readonly environments: readonly GitHubEnvironment[];
  readonly retryAfterMs?: number;
}

interface EventLogReadRequest {
  readonly cursor?: string;
  readonly max?: number;
  readonly waitMs?: number;
  readonly types?: EventLogTypes;
  readonly agentScope?: EventsAgentScope;
  readonly agentIds?: readonly string[];
  readonly direction?: EventsReadDirection;
  readonly includeEphemeral?: boolean;
}

interface EventLogReleaseInterestResult {
  readonly success: boolean;
}

interface EventLogTailResult {
  readonly cursor: string;
}

type EventLogTypes = '*' | readonly string[];

type EventsAgentScope = 'primary' | 'all';

type EventsCursorStatus = 'ok' | 'expired';

type EventsReadDirection = 'forward' | 'backward';

interface EventsReadResult {
  readonly events: readonly SessionEvent[];
  readonly cursor: string;
  readonly hasMore: boolean;
  readonly cursorStatus: EventsCursorStatus;
}

interface ExecuteCommandParams {
  readonly commandName: string;
  readonly args: string;
}

interface ExecuteCommandResult {
  readonly error?: string;
}

interface Extension {
  readonly id: string;
  readonly name: string;
  readonly source: ExtensionSource;
  readonly status: ExtensionStatus;
  readonly pid?: number;
}

interface ExtensionContextPushInput {
  readonly type: 'extension_context';
  readonly title: string;
  readonly payload: unknown;
}

interface ExtensionList {
  readonly extensions: readonly Extension[];
}

type ExtensionSource = 'project' | 'user' | 'plugin' | 'session';

type ExtensionStatus = 'running' | 'disabled' | 'failed' | 'starting';

interface ExtensionsDisableRequest {
  readonly id: string;
}

interface ExtensionsEnableRequest {
  readonly id: string;
}

type ExternalToolResult = string | ExternalToolTextResultForLlm;

interface ExternalToolTextResultForLlm {
  readonly textResultForLlm: string;
  readonly resultType?: string;
  readonly error?: string;
  readonly sessionLog?: string;
  readonly toolTelemetry?: { readonly [key: string]: unknown };
  readonly binaryResultsForLlm?: readonly ExternalToolTextResultForLlmBinaryResultsForLlm[];
  readonly contents?: readonly ExternalToolTextResultForLlmContent[];
  readonly toolReferences?: readonly string[];
}

interface ExternalToolTextResultForLlmBinaryResultsForLlm {
  readonly type: ExternalToolTextResultForLlmBinaryResultsForLlmType;
  readonly data: string;
  readonly mimeType: string;
  readonly description?: string;
  readonly metadata?: { readonly [key: string]: unknown };
}

type ExternalToolTextResultForLlmBinaryResultsForLlmType = 'image' | 'resource';

type ExternalToolTextResultForLlmContent =
  | ExternalToolTextResultForLlmContentText
  | ExternalToolTextResultForLlmContentTerminal
  | ExternalToolTextResultForLlmContentShellExit
  | ExternalToolTextResultForLlmContentImage
  | ExternalToolTextResultForLlmContentAudio
  | ExternalToolTextResultForLlmContentResourceLink
  | ExternalToolTextResultForLlmContentResource;

interface ExternalToolTextResultForLlmContentAudio {
  readonly type: 'audio';
  readonly data: string;
  readonly mimeType: string;
}

interface ExternalToolTextResultForLlmContentImage {
  readonly type: 'image';
  readonly data: string;
  readonly mimeType: string;
}

interface ExternalToolTextResultForLlmContentResource {
  readonly type: 'resource';
  readonly resource: ExternalToolTextResultForLlmContentResourceDetails;
}

type ExternalToolTextResultForLlmContentResourceDetails = EmbeddedTextResourceContents | EmbeddedBlobResourceContents;

interface ExternalToolTextResultForLlmContentResourceLink {
  readonly icons?: readonly ExternalToolTextResultForLlmContentResourceLinkIcon[];
  readonly name: string;
  readonly title?: string;
  readonly uri: string;
  readonly description?: string;
  readonly mimeType?: string;
  readonly size?: number;
  readonly type: 'resource_link';
}

interface ExternalToolTextResultForLlmContentResourceLinkIcon {
  readonly src: string;
  readonly mimeType?: string;
  readonly sizes?: readonly string[];
  readonly theme?: ExternalToolTextResultForLlmContentResourceLinkIconTheme;
}

type ExternalToolTextResultForLlmContentResourceLinkIconTheme = 'light' | 'dark';

interface ExternalToolTextResultForLlmContentShellExit {
  readonly type: 'shell_exit';
  readonly shellId: string;
  readonly exitCode: number;
  readonly cwd?: string;
  readonly outputPreview?: string;
  readonly outputTruncated?: boolean;
  readonly outputFilePath?: string;
}

interface ExternalToolTextResultForLlmContentTerminal {
  readonly type: 'terminal';
  readonly text: string;
  readonly exitCode?: number;
  readonly cwd?: string;
}

interface ExternalToolTextResultForLlmContentText {
  readonly type: 'text';
  readonly text: string;
}

type FilterMapping = { readonly [key: string]: ContentFilterMode } | ContentFilterMode;

interface FleetStartRequest {
  readonly prompt?: string;
  readonly attachments?: readonly Attachment[];
  readonly wait?: boolean;
}

interface FleetStartResult {
  readonly started: boolean;
}

interface FolderTrustAddParams {
  readonly path: string;
}

interface FolderTrustCheckParams {
  readonly path: string;
}

interface FolderTrustCheckResult {
  readonly trusted: boolean;
}

interface GhCliAuthInfo {
  readonly type: 'gh-cli';
  readonly host: string;
  readonly login: string;
  readonly token: string;
  readonly copilotUser?: CopilotUserResponse;
}

interface GitHubEnvironment {
  readonly id: string;
  readonly name: string;
  readonly kind: EnvironmentKind;
  readonly status: string;
  readonly capabilities?: EnvironmentCapabilities;
  readonly ownerId?: string;
  readonly ownerType?: string;
  readonly orgId?: string;
  readonly labels?: { readonly [key: string]: string };
  readonly lastHeartbeatAt?: string;
}

interface HMACAuthInfo {
  readonly type: 'hmac';
  readonly host: 'https://github.com';
  readonly hmac: string;
  readonly copilotUser?: CopilotUserResponse;
}

interface HandlePendingToolCallRequest {
  readonly requestId: string;
  readonly result?: ExternalToolResult;
  readonly error?: string;
}

interface HandlePendingToolCallResult {
  readonly success: boolean;
}

interface HistoryAbortManualCompactionResult {
  readonly aborted: boolean;
}

interface HistoryCancelBackgroundCompactionResult {
  readonly cancelled: boolean;
}

interface HistoryClearContextRequest {
  readonly prompt: string;
}

interface HistoryClearContextResult {
  readonly messagesCleared: number;
}

interface HistoryCompactContextWindow {
  readonly tokenLimit: number;
  readonly currentTokens: number;
  readonly messagesLength: number;
  readonly systemTokens?: number;
  readonly conversationTokens?: number;
  readonly toolDefinitionsTokens?: number;
}

interface HistoryCompactRequest {
  readonly customInstructions?: string;
  readonly trigger?: 'manual' | 'model_switch';
  readonly tokenLimit?: number;
}

interface HistoryCompactResult {
  readonly success: boolean;
  readonly tokensRemoved: number;
  readonly messagesRemoved: number;
  readonly summaryContent?: string;
  readonly contextWindow?: HistoryCompactContextWindow;
}

type HistoryFileRestoreSkipReason = 'user-modified' | 'skipped-capture';

interface HistoryListRewindPointsResult {
  readonly fileChangeTrackingEnabled: boolean;
  readonly unavailableReason?: HistoryRewindUnavailableReason;
  readonly points: readonly HistoryRewindPoint[];
}

interface HistoryPreviewRewindRequest {
  readonly eventId: string;
}

interface HistoryPreviewRewindResult {
  readonly available: boolean;
  readonly reason?: HistoryRewindUnavailableReason;
  readonly fileCount: number;
  readonly files: readonly HistoryRewindFilePreview[];
}

type HistoryRewindChangeType = 'created' | 'deleted' | 'modified';

interface HistoryRewindFilePreview {
  readonly path: string;
  readonly changeType: HistoryRewindChangeType;
  readonly linesAdded: number;
  readonly linesRemoved: number;
}

type HistoryRewindMode = 'conversation' | 'conversation-and-files';

type HistoryRewindOutcome =
  | 'success'
  | 'session-busy'
  | 'file-change-tracking-disabled'
  | 'unsupported-remote-session'
  | 'files-rolled-back'
  | 'rollback-incomplete'
  | 'truncation-failed'
  | 'checkpoint-cleanup-failed'
  | 'snapshot-prune-failed';

interface HistoryRewindPoint {
  readonly eventId: string;
  readonly userMessage: string;
  readonly timestamp: string;
  readonly canRestoreFiles: boolean;
  readonly fileCount: number;
  readonly turnChangedFiles: boolean;
  readonly linesAdded: number;
  readonly linesRemoved: number;
  readonly isAutopilotContinuation: boolean;
}

interface HistoryRewindRequest {
  readonly eventId: string;
  readonly mode: HistoryRewindMode;
}

interface HistoryRewindResult {
  readonly outcome: HistoryRewindOutcome;
  readonly eventsRemoved?: number;
  readonly restoredFiles: readonly string[];
  readonly skippedFiles: readonly HistorySkippedFileRestore[];
  readonly error?: string;
}

type HistoryRewindUnavailableReason = 'file-change-tracking-disabled' | 'session-busy' | 'unsupported-remote-session';

interface HistorySkippedFileRestore {
  readonly path: string;
  readonly reason: HistoryFileRestoreSkipReason;
}

interface HistorySummarizeForHandoffResult {
  readonly summary: string;
}

interface HistoryTruncateRequest {
  readonly eventId: string;
}

interface HistoryTruncateResult {
  readonly eventsRemoved: number;
  readonly checkpointCleanupFailed?: boolean;
  readonly checkpointCleanupError?: string;
}

type HookOrigin = 'user' | 'repository' | 'plugin' | 'policy';

type HookType =
  | 'preToolUse'
  | 'preMcpToolCall'
  | 'postToolUse'
  | 'postToolUseFailure'
  | 'userPromptSubmitted'
  | 'userPromptTransformed'
  | 'sessionStart'
  | 'sessionEnd'
  | 'postResult'
  | 'prePRDescription'
  | 'errorOccurred'
  | 'agentStop'
  | 'subagentStart'
  | 'subagentStop'
  | 'preCompact'
  | 'permissionRequest'
  | 'notification';

interface HooksDiscoverRequest {
  readonly hookDirectories?: readonly string[];
  readonly projectPaths?: readonly string[];
  readonly excludeHostHooks?: boolean;
}

interface HooksDiscoverResult {
  readonly hooks: readonly DiscoveredHook[];
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
}

interface HostDisposeRequest {
  readonly hostId: string;
}

type HostEmptyResult = { readonly [key: string]: unknown };

interface HostGithubEnvironmentOptions {
  readonly name: string;
  readonly computeId: string;
  readonly requireConnectionBinding?: boolean;
}

interface HostListSessionsRequest {
  readonly hostId?: string;
}

interface HostListSessionsResult {
  readonly sessions: readonly HostSessionSummary[];
}

interface HostLocalServerOptions {
  readonly hostname?: string;
  readonly port?: number;
  readonly token?: string;
  readonly requireConnectionToken?: boolean;
}

interface HostPublishSessionRequest {
  readonly hostId: string;
  readonly sessionId: string;
}

interface HostPublishSessionResult {
  readonly sessionId: string;
  readonly sessionUri: string;
}

interface HostSessionSummary {
  readonly resource: string;
  readonly title: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly status: number;
  readonly activity?: string;
}

interface HostStartRequest {
  readonly hostId: string;
  readonly computeId?: string;
  readonly localServer?: HostLocalServerOptions;
  readonly githubEnvironment?: HostGithubEnvironmentOptions;
  readonly sessionFactory?: boolean;
  readonly resumeFactory?: boolean;
}

interface HostStartResult {
  readonly hostId: string;
  readonly url?: string;
  readonly token?: string;
  readonly environmentId?: string;
  readonly pid?: number;
}

interface HostUnpublishSessionRequest {
  readonly hostId: string;
  readonly sessionId: string;
}

interface HostUnpublishSessionResult {
  readonly unpublished: boolean;
}

interface ImageToolModel {
  readonly id: string;
  readonly name: string;
  readonly supportedOperations: readonly ImageToolModelOperation[];
  readonly isDefault: boolean;
  readonly availability: ImageToolModelAvailability;
  readonly pricing?: ImageToolModelPricing;
}

type ImageToolModelAvailability = 'available' | 'unavailable';

type ImageToolModelOperation = 'generate' | 'edit';

interface ImageToolModelPricing {
  readonly batchSize: number;
  readonly textInputPrice?: number;
  readonly textOutputPrice?: number;
  readonly imageInputPrice?: number;
  readonly imageOutputPrice?: number;
}

interface InstallationCatalogueIdentity {
  readonly resourceId?: string;
  readonly itemUrl?: string;
  readonly displayName: string;
  readonly description?: string;
  readonly publisher?: string;
  readonly version?: string;
  readonly source: string;
  readonly trustAtInstall?: CatalogTrustSnapshot;
  readonly iconUrl?: string;
}

interface InstalledPlugin {
  readonly name: string;
  readonly marketplace: string;
  readonly version?: string;
  readonly installed_at: string;
  readonly enabled: boolean;
  readonly cache_path?: string;
  readonly source?: InstalledPluginSource;
  readonly source_sha?: string;
  readonly installed_from?: string;
}

interface InstalledPluginInfo {
  readonly name: string;
  readonly marketplace: string;
  readonly directSourceId?: string;
  readonly version?: string;
  readonly enabled: boolean;
  readonly installedFrom?: string;
  readonly source?: string;
  readonly managed?: boolean;
  readonly managedDesiredEnabled?: boolean;
  readonly installed?: boolean;
  readonly description?: string;
  readonly verifiedSource?: InstalledPluginVerifiedSource;
  readonly iconUrl?: string;
}

type InstalledPluginSource =
  string | InstalledPluginSourceGitHub | InstalledPluginSourceUrl | InstalledPluginSourceLocal;

interface InstalledPluginSourceGitHub {
  readonly source: 'github';
  readonly repo: string;
  readonly ref?: string;
  readonly sha?: string;
  readonly path?: string;
}

interface InstalledPluginSourceLocal {
  readonly source: 'local';
  readonly path: string;
}

interface InstalledPluginSourceUrl {
  readonly source: 'url';
  readonly url: string;
  readonly ref?: string;
  readonly sha?: string;
  readonly path?: string;
}

interface InstalledPluginVerifiedSource {
  readonly repository: string;
  readonly revision: string;
}

interface InstructionDiscoveryPath {
  readonly path: string;
  readonly location: InstructionDiscoveryPathLocation;
  readonly kind: InstructionDiscoveryPathKind;
  readonly preferredForCreation: boolean;
  readonly projectPath?: string;
}

type InstructionDiscoveryPathKind = 'file' | 'directory';

interface InstructionDiscoveryPathList {
  readonly paths: readonly InstructionDiscoveryPath[];
}

type InstructionDiscoveryPathLocation = 'user' | 'repository' | 'working-directory' | 'plugin';

interface InstructionSource {
  readonly id: string;
  readonly label: string;
  readonly sourcePath: string;
  readonly content: string;
  readonly type: InstructionSourceType;
  readonly location: InstructionSourceLocation;
  readonly applyTo?: readonly string[];
  readonly description?: string;
  readonly defaultDisabled?: boolean;
  readonly projectPath?: string;
}

type InstructionSourceLocation = 'user' | 'repository' | 'working-directory' | 'plugin';

type InstructionSourceType = 'home' | 'repo' | 'model' | 'vscode' | 'nested-agents' | 'child-instructions' | 'plugin';

interface InstructionsDiscoverRequest {
  readonly instructionDirectories?: readonly string[];
  readonly projectPaths?: readonly string[];
  readonly excludeHostInstructions?: boolean;
}

interface InstructionsGetDiscoveryPathsRequest {
  readonly instructionDirectories?: readonly string[];
  readonly projectPaths?: readonly string[];
  readonly excludeHostInstructions?: boolean;
}

interface InstructionsGetSourcesResult {
  readonly sources: readonly InstructionSource[];
}

interface InterruptMainTurnRequest {
  readonly flushQueued?: boolean;
}

interface InterruptMainTurnResult {
  readonly interrupted: boolean;
}

interface JsonSchemaResponseFormat {
  readonly name: string;
  readonly schema: unknown;
  readonly description?: string;
  readonly strict?: boolean;
}

type LlmInferenceHeaders = { readonly [key: string]: readonly string[] };

interface LlmInferenceHttpResponseChunkError {
  readonly message: string;
  readonly code?: string;
}

interface LlmInferenceHttpResponseChunkRequest {
  readonly requestId: string;
  readonly data: string;
  readonly binary?: boolean;
  readonly end?: boolean;
  readonly error?: LlmInferenceHttpResponseChunkError;
}

interface LlmInferenceHttpResponseChunkResult {
  readonly accepted: boolean;
}

interface LlmInferenceHttpResponseStartRequest {
  readonly requestId: string;
  readonly status: number;
  readonly statusText?: string;
  readonly headers: LlmInferenceHeaders;
}

interface LlmInferenceHttpResponseStartResult {
  readonly accepted: boolean;
}

interface LlmInferenceSetProviderResult {
  readonly success: boolean;
}

interface LocalSessionMetadataValue {
  readonly sessionId: string;
  readonly startTime: string;
  readonly modifiedTime: string;
  readonly summary?: string;
  readonly name?: string;
  readonly clientName?: string;
  readonly isRemote: false;
  readonly isDetached?: boolean;
  readonly context?: SessionContext;
  readonly mcTaskId?: string;
}

interface LogRequest {
  readonly message: string;
  readonly level?: SessionLogLevel;
  readonly type?: string;
  readonly ephemeral?: boolean;
  readonly url?: string;
  readonly tip?: string;
}

interface LogResult {
  readonly eventId: string;
}

type LoginProviderKind = 'githubDotCom' | 'proxima' | 'entra';

interface LspInitializeRequest {
  readonly workingDirectory?: string;
  readonly gitRoot?: string;
  readonly force?: boolean;
}

type ManagedFusionTier = 'standard' | 'high' | 'max' | 'unmanaged';

interface ManagedPermissionEvaluation {
  readonly operation: ManagedPermissionOperation;
  readonly verdict: ManagedPermissionVerdict;
}

type ManagedPermissionOperation = {
  readonly url: string;
  readonly kind: 'url';
};

type ManagedPermissionVerdict = 'deny' | 'ask' | 'allow' | 'unmanaged';

interface ManagedPermissionsEvaluateRequest {
  readonly context: ManagedPermissionsContext;
  readonly operations: readonly ManagedPermissionOperation[];
}

interface ManagedPermissionsEvaluateResult {
  readonly results: readonly ManagedPermissionEvaluation[];
  readonly failClosed: boolean;
}

interface ManagedPluginRetryEntry {
  readonly spec: string;
  readonly status: ManagedPluginRetryStatus;
  readonly error?: string;
}

type ManagedPluginRetryStatus = 'installed' | 'updated' | 'already_present' | 'failed' | 'deferred' | 'not_required';

interface ManagedSettingMeta {
  readonly overridable: boolean;
  readonly source: string;
  readonly requested?: string;
}

type ManagedSettingsChannel = 'device' | 'server' | 'policyHelper';

interface ManagedSettingsComposeLayer {
  readonly source: ManagedSettingsChannel;
  readonly settings?: unknown;
}

interface ManagedSettingsComposeRequest {
  readonly layers: readonly ManagedSettingsComposeLayer[];
}

interface ManagedSettingsComposeResult {
  readonly resolved: ManagedSettingsResolvedData;
  readonly values?: ManagedSettingsValues;
  readonly meta?: ManagedSettingsMeta;
  readonly layers: readonly ManagedSettingsLayer[];
  readonly diagnostics: readonly ManagedSettingsDiagnostic[];
}

interface ManagedSettingsDiagnostic {
  readonly path: string;
  readonly severity: ManagedSettingsDiagnosticSeverity;
  readonly message: string;
}

type ManagedSettingsDiagnosticSeverity = 'error' | 'warning';

interface ManagedSettingsLayer {
  readonly source: string;
  readonly settings?: unknown;
}

interface ManagedSettingsMeta {
  readonly model?: ManagedSettingMeta;
  readonly autoTier?: ManagedSettingMeta;
  readonly fusionTier?: ManagedSettingMeta;
  readonly effortLevel?: ManagedSettingMeta;
  readonly contextTier?: ManagedSettingMeta;
}

interface ManagedSettingsReadResult {
  readonly settingsJson?: unknown;
  readonly errorMessage?: string;
}

type ManagedSettingsResolveRequest = {
  readonly selectionId?: string;
  readonly gitHubToken?: string;
  readonly clientName?: string;
  readonly workingDirectory?: string;
};

interface ManagedSettingsResolveResult {
  readonly permissionsContext?: ManagedPermissionsContext;
  readonly account?: string;
  readonly resolved: ManagedSettingsResolvedData;
  readonly values?: ManagedSettingsValues;
  readonly meta?: ManagedSettingsMeta;
  readonly layers: readonly ManagedSettingsLayer[];
  readonly diagnostics: readonly ManagedSettingsDiagnostic[];
}

interface ManagedSettingsSchemaResult {
  readonly schema: unknown;
  readonly runtimeVersion: string;
}

interface ManagedSettingsValidateRequest {
  readonly content: unknown;
  readonly layer?: string;
}

interface ManagedSettingsValidateResult {
  readonly valid: boolean;
  readonly settings?: unknown;
  readonly diagnostics: readonly ManagedSettingsDiagnostic[];
}

interface ManagedSettingsValues {
  readonly model?: string;
  readonly autoTier?: AutoTier;
  readonly fusionTier?: ManagedFusionTier;
  readonly effortLevel?: string;
  readonly contextTier?: ContextTier;
}

interface MarketplaceAddResult {
  readonly name: string;
}

interface MarketplaceBrowseResult {
  readonly plugins: readonly MarketplacePluginInfo[];
}

interface MarketplaceInfo {
  readonly name: string;
  readonly source: string;
  readonly isDefault?: boolean;
  readonly managed?: boolean;
  readonly available?: boolean;
}

interface MarketplaceListResult {
  readonly marketplaces: readonly MarketplaceInfo[];
}

interface MarketplacePluginInfo {
  readonly name: string;
  readonly description?: string;
}

interface MarketplaceRefreshEntry {
  readonly name: string;
  readonly success: boolean;
  readonly error?: string;
}

interface MarketplaceRefreshResult {
  readonly results: readonly MarketplaceRefreshEntry[];
}

interface MarketplaceRemoveResult {
  readonly removed: boolean;
  readonly dependentPlugins?: readonly string[];
}

interface McpApplyInstallRequest {
  readonly contract: CatalogClientContract;
  readonly operationId: string;
  readonly policySessionId: string;
}

interface McpApplyUninstallRequest {
  readonly contract: CatalogClientContract;
  readonly planHandle: string;
  readonly policySessionId: string;
}

interface McpAppsCallToolRequest {
  readonly serverName: string;
  readonly toolName: string;
  readonly arguments?: { readonly [key: string]: unknown };
  readonly originServerName: string;
}

interface McpAppsDiagnoseCapability {
  readonly sessionHasMcpApps: boolean;
  readonly featureFlagEnabled: boolean;
  readonly advertised: boolean;
}

interface McpAppsDiagnoseRequest {
  readonly serverName: string;
}

interface McpAppsDiagnoseResult {
  readonly capability: McpAppsDiagnoseCapability;
  readonly server: McpAppsDiagnoseServer;
}

interface McpAppsDiagnoseServer {
  readonly connected: boolean;
  readonly toolCount: number;
  readonly toolsWithUiMeta: number;
  readonly sampleToolNames: readonly string[];
}

interface McpAppsHostContext {
  readonly context: McpAppsHostContextDetails;
}

interface McpAppsHostContextDetails {
  readonly theme?: McpAppsHostContextDetailsTheme;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly displayMode?: McpAppsHostContextDetailsDisplayMode;
  readonly availableDisplayModes?: readonly McpAppsHostContextDetailsAvailableDisplayMode[];
  readonly platform?: McpAppsHostContextDetailsPlatform;
  readonly userAgent?: string;
  readonly [key: string]: unknown;
}

type McpAppsHostContextDetailsAvailableDisplayMode = 'inline' | 'fullscreen' | 'pip';

type McpAppsHostContextDetailsDisplayMode = 'inline' | 'fullscreen' | 'pip';

type McpAppsHostContextDetailsPlatform = 'web' | 'desktop' | 'mobile';

type McpAppsHostContextDetailsTheme = 'light' | 'dark';

interface McpAppsListToolsRequest {
  readonly serverName: string;
  readonly originServerName: string;
}

interface McpAppsListToolsResult {
  readonly tools: readonly { readonly [key: string]: unknown }[];
}

interface McpAppsReadResourceRequest {
  readonly serverName: string;
  readonly uri: string;
}

interface McpAppsReadResourceResult {
  readonly contents: readonly McpAppsResourceContent[];
}

interface McpAppsResourceContent {
  readonly uri: string;
  readonly mimeType?: string;
  readonly text?: string;
  readonly blob?: string;
  readonly _meta?: { readonly [key: string]: unknown };
}

interface McpAppsSetHostContextDetails {
  readonly theme?: McpAppsSetHostContextDetailsTheme;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly displayMode?: McpAppsSetHostContextDetailsDisplayMode;
  readonly availableDisplayModes?: readonly McpAppsSetHostContextDetailsAvailableDisplayMode[];
  readonly platform?: McpAppsSetHostContextDetailsPlatform;
  readonly userAgent?: string;
  readonly [key: string]: unknown;
}

type McpAppsSetHostContextDetailsAvailableDisplayMode = 'inline' | 'fullscreen' | 'pip';

type McpAppsSetHostContextDetailsDisplayMode = 'inline' | 'fullscreen' | 'pip';

type McpAppsSetHostContextDetailsPlatform = 'web' | 'desktop' | 'mobile';

type McpAppsSetHostContextDetailsTheme = 'light' | 'dark';

interface McpAppsSetHostContextRequest {
  readonly context: McpAppsSetHostContextDetails;
}

interface McpCancelSamplingExecutionParams {
  readonly requestId: string;
}

interface McpCancelSamplingExecutionResult {
  readonly cancelled: boolean;
}

interface McpConfigAddRequest {
  readonly name: string;
  readonly config: McpSerializableServerConfig;
}

interface McpConfigDisableRequest {
  readonly names: readonly string[];
}

interface McpConfigEnableRequest {
  readonly names: readonly string[];
}

interface McpConfigList {
  readonly servers: { readonly [key: string]: McpSerializableServerConfig };
}

interface McpConfigRemoveRequest {
  readonly name: string;
  readonly authClientIdMetadataUrl?: string;
}

interface McpConfigUpdateRequest {
  readonly name: string;
  readonly config: McpSerializableServerConfig;
}

interface McpConfiguredServer {
  readonly name: string;
  readonly enabled: boolean;
  readonly source?: McpServerSource;
  readonly sourcePlugin?: string;
  readonly sourcePluginVersion?: string;
  readonly displayName?: string;
  readonly live: McpConfiguredServerState;
}

interface McpConfiguredServerList {
  readonly servers: readonly McpConfiguredServer[];
}

interface McpConfiguredServerState {
  readonly status: McpServerStatus;
  readonly error?: string;
  readonly toolsLoaded?: boolean;
}

interface McpDiagnosticDetails {
  readonly kind: McpDiagnosticKind;
  readonly serverName: string;
  readonly connectionId: string;
  readonly direction?: McpDiagnosticDirection;
  readonly data?: string;
}

type McpDiagnosticDirection = 'client-to-server' | 'server-to-client';

type McpDiagnosticKind = 'lifecycle' | 'protocol' | 'http' | 'stderr';

interface McpDiagnosticSourceConfiguration {
  readonly level: DiagnosticLogLevel;
}

interface McpDisableRequest {
  readonly expectedInstallationId?: string;
  readonly serverName: string;
}

interface McpDiscoverRequest {
  readonly workingDirectory?: string;
  readonly includeEffectiveSource?: boolean;
}

interface McpDiscoverResult {
  readonly servers: readonly DiscoveredMcpServer[];
}

type McpElicitationFormMode = 'form';

interface McpEnableRequest {
  readonly expectedInstallationId?: string;
  readonly serverName: string;
}

interface McpExecuteSamplingParams {
  readonly requestId: string;
  readonly serverName: string;
  readonly mcpRequestId: unknown;
  readonly request: McpExecuteSamplingRequest;
}

type McpExecuteSamplingRequest = { readonly [key: string]: unknown };

type McpExecuteSamplingResult = { readonly [key: string]: unknown };

type McpHeadersHandlePendingHeadersRefreshRequest =
  | {
      readonly headers: { readonly [key: string]: string };
      readonly ttlMs?: number;
      readonly kind: 'headers';
    }
  | {
      readonly kind: 'none';
    }
  | {
      readonly message: string;
      readonly kind: 'error';
    };

interface McpHeadersHandlePendingHeadersRefreshRequestRequest {
  readonly requestId: string;
  readonly result: McpHeadersHandlePendingHeadersRefreshRequest;
}

interface McpHeadersHandlePendingHeadersRefreshRequestResult {
  readonly success: boolean;
}

interface McpHostState {
  readonly mcp3pEnabled: boolean;
  readonly disabledServers: readonly string[];
  readonly filteredServers: readonly string[];
  readonly clients: readonly string[];
  readonly pendingConnections: readonly string[];
  readonly failedServers: { readonly [key: string]: McpServerFailureInfo };
  readonly needsAuthServers: { readonly [key: string]: McpServerNeedsAuthInfo };
}

interface McpInstallPlan {
  readonly planHandle: string;
  readonly planHandleExpiresAt: string;
  readonly identity: McpPlanResourceIdentity;
  readonly provenance: McpPlanProvenance;
  readonly transportChoices: readonly McpPlanTransportChoice[];
  readonly recommendedTransportChoiceId?: string;
  readonly target: McpPlanTarget;
  readonly policy: McpPlanPolicyResult;
  readonly configurationChanges: readonly McpPlanConfigurationChange[];
  readonly reloadRequired: boolean;
  readonly requiresInteractiveConfiguration: boolean;
}

type McpInstallationFailureReason =
  | 'invalid-request'
  | 'operation-limit'
  | 'cancelled'
  | 'capability-required'
  | 'confirmation-unavailable'
  | 'confirmation-invalid'
  | 'policy-context-unavailable'
  | 'policy-changed'
  | 'policy-denied'
  | 'configuration-changed'
  | 'configuration-modified'
  | 'resource-not-found'
  | 'plan-expired'
  | 'plan-replayed'
  | 'foreign-runtime'
  | 'replan-required'
  | 'source-revalidation-unavailable'
  | 'source-changed'
  | 'source-unavailable'
  | 'registry-unavailable'
  | 'secret-store-unavailable'
  | 'lifecycle-unavailable'
  | 'write-failed';

interface McpInstallationInput {
  readonly category: McpPlanValueCategory;
  readonly key: string;
  readonly value: string;
}

type McpInstallationManagementOutcome =
  | {
      readonly kind: 'recovery-required';
    }
  | {
      readonly operation: McpPreparedInstall;
      readonly kind: 'install-prepared';
    }
  | {
      readonly installations: readonly McpInstallationSummary[];
      readonly kind: 'listed';
    }
  | {
      readonly installations: readonly McpInstallationSummary[];
      readonly kind: 'recovered';
    }
  | {
      readonly plan: McpUninstallPlan;
      readonly kind: 'uninstall-planned';
    }
  | {
      readonly operation: McpInstallationOperationStatus;
      readonly kind: 'operation';
    }
  | {
      readonly reason: McpInstallationFailureReason;
      readonly kind: 'refused';
    };

type McpInstallationManagementResult =
  | {
      readonly kind: 'outcome';
      readonly outcome: McpInstallationManagementOutcome;
      readonly negotiated: CatalogNegotiatedContract;
    }
  | CatalogNegotiationRefusedError
  | CatalogInvalidRequestError;

interface McpInstallationOperationRequest {
  readonly contract: CatalogClientContract;
  readonly operationId: string;
}

type McpInstallationOperationStatus =
  | {
      readonly operationId: string;
      readonly cancellationRequested: boolean;
      readonly phase: 'preparing';
    }
  | {
      readonly operationId: string;
      readonly cancellationRequested: boolean;
      readonly phase: 'prepared';
    }
  | {
      readonly operationId: string;
      readonly cancellationRequested: boolean;
      readonly phase: 'awaiting-confirmation';
    }
  | {
      readonly operationId: string;
      readonly cancellationRequested: boolean;
      readonly phase: 'revalidating';
    }
  | {
      readonly operationId: string;
      readonly cancellationRequested: boolean;
      readonly phase: 'applying';
    }
  | {
      readonly operationId: string;
      readonly cancellationRequested: boolean;
      readonly outcome: McpInstallationOutcome;
      readonly phase: 'completed';
    };

type McpInstallationOutcome =
  | {
      readonly installation: McpInstallationSummary;
      readonly cleanupPending: boolean;
      readonly kind: 'installed';
    }
  | {
      readonly installationId: string;
      readonly operationId: string;
      readonly cleanupPending: boolean;
      readonly restoredPreviousConfiguration: boolean;
      readonly removedOwnedSecrets: number;
      readonly preservedSharedAuthentication: boolean;
      readonly kind: 'uninstalled';
    }
  | {
      readonly reason: McpInstallationFailureReason;
      readonly operationId: string;
      readonly kind: 'rolled-back';
    }
  | {
      readonly operationId: string;
      readonly kind: 'recovery-required';
    }
  | {
      readonly operationId: string;
      readonly kind: 'declined';
    }
  | {
      readonly operationId: string;
      readonly kind: 'cancelled';
    }
  | {
      readonly reason: McpInstallationFailureReason;
      readonly operationId?: string;
      readonly kind: 'refused';
    };

type McpInstallationResult =
  | {
      readonly kind: 'outcome';
      readonly outcome: McpInstallationOutcome;
      readonly negotiated: CatalogNegotiatedContract;
    }
  | CatalogNegotiationRefusedError
  | CatalogInvalidRequestError;

interface McpInstallationSecret {
  readonly placeholder: McpPlanSecretReference;
  readonly value: string;
}

type McpInstallationSecretStorage = 'keychain' | 'private-file';

type McpInstallationState =
  | 'needs-setup'
  | 'active'
  | 'authentication-required'
  | 'activation-failed'
  | 'configuration-modified'
  | 'recovery-required';

interface McpInstallationSummary {
  readonly installationId: string;
  readonly operationId: string;
  readonly identity: McpPlanResourceIdentity;
  readonly choiceId: string;
  readonly state: McpInstallationState;
  readonly catalogue?: InstallationCatalogueIdentity;
  readonly installedAt?: string;
}

interface McpInstallationsRequest {
  readonly contract: CatalogClientContract;
  readonly policySessionId: string;
}

interface McpIsServerRunningRequest {
  readonly serverName: string;
}

interface McpIsServerRunningResult {
  readonly running: boolean;
}

interface McpListToolsRequest {
  readonly serverName: string;
}

interface McpListToolsResult {
  readonly tools: readonly McpTools[];
}

interface McpOauthAuthenticationStateChangedRequest {
  readonly serverName?: string;
  readonly refreshSessionToken?: boolean;
}

interface McpOauthCancelLoginResult {
  readonly cancelled: boolean;
}

interface McpOauthCompleteRequest {
  readonly authorizationId: string;
  readonly callbackUrl: string;
}

interface McpOauthHandlePendingRequest {
  readonly requestId: string;
  readonly result: McpOauthPendingRequestResponse;
}

interface McpOauthHandlePendingResult {
  readonly success: boolean;
}

type McpOauthLoginGrantType = 'authorization_code' | 'client_credentials';

interface McpOauthLoginRequest {
  readonly serverName: string;
  readonly forceReauth?: boolean;
  readonly clientName?: string;
  readonly callbackSuccessMessage?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly publicClient?: boolean;
  readonly grantType?: McpOauthLoginGrantType;
  readonly redirectUri?: string;
  readonly loginId?: string;
  readonly expectedInstallationId?: string;
}

interface McpOauthLoginResult {
  readonly loginId?: string;
  readonly status?: McpOwnedOauthLoginStatus;
  readonly authorizationUrl?: string;
  readonly authorizationId?: string;
}

type McpOauthPendingRequestResponse =
  | {
      readonly accessToken: string;
      readonly tokenType?: string;
      readonly expiresIn?: number;
      readonly kind: 'token';
    }
  | {
      readonly kind: 'cancelled';
    }
  | {
      readonly kind: 'runtimeRefresh';
    };

interface McpOauthPrepareLoginResult {
  readonly loginId: string;
  readonly expiresAt: string;
}

type McpOauthProbeNeedsAuthReason = 'initial' | 'refresh' | 'upscope';

interface McpOauthProbeRequest {
  readonly expectedInstallationId?: string;
  readonly serverName: string;
}

type McpOauthProbeResult =
  | {
      readonly httpResponse: McpOauthHttpResponse;
      readonly status: 'no-auth-required';
    }
  | {
      readonly httpResponse: McpOauthHttpResponse;
      readonly status: 'authenticated';
    }
  | {
      readonly httpResponse: McpOauthHttpResponse;
      readonly reason: McpOauthProbeNeedsAuthReason;
      readonly wwwAuthenticateParams?: McpOauthWWWAuthenticateParams;
      readonly status: 'needs-auth';
    }
  | {
      readonly error: string;
      readonly httpResponse?: McpOauthHttpResponse;
      readonly status: 'failed';
    };

interface McpOauthRespondRequest {
  readonly requestId: string;
}

interface McpOauthRespondResult {
  readonly success: boolean;
}

type McpOwnedOauthLoginStatus = 'awaiting-browser' | 'connected';

interface McpPlanConfigurationChange {
  readonly operation: McpPlanConfigurationOperation;
  readonly scope: McpPlanScope;
  readonly configKey: string;
  readonly changedFields: readonly string[];
  readonly secretReferences: readonly McpPlanSecretReference[];
}

type McpPlanConfigurationOperation = 'add' | 'update';

interface McpPlanInstallPlanned {
  readonly kind: 'planned';
  readonly plan: McpInstallPlan;
  readonly negotiated: CatalogNegotiatedContract;
}

interface McpPlanInstallRequest {
  readonly contract: CatalogClientContract;
  readonly source: McpPlanInstallSource;
  readonly scope?: McpPlanScope;
  readonly policySessionId?: string;
}

type McpPlanInstallResult =
  | McpPlanInstallPlanned
  | CatalogNegotiationRefusedError
  | CatalogHandleRejectedError
  | CatalogInvalidRequestError
  | CatalogAuthenticationRequiredError
  | CatalogPolicyRejectedError
  | CatalogNetworkFailureError
  | CatalogUnsafeRetrievalError
  | CatalogMalformedCardError
  | CatalogContractViolationError
  | CatalogUnavailableTransportError
  | CatalogNotInstallableError
  | CatalogUnavailableError;

type McpPlanInstallSource = McpPlanInstallSourceCandidate | McpPlanInstallSourceCard;

interface McpPlanInstallSourceCandidate {
  readonly kind: 'candidate';
  readonly candidateHandle: string;
  readonly searchId: string;
}

interface McpPlanInstallSourceCard {
  readonly kind: 'card';
  readonly card: McpServerCardReference;
}

type McpPlanPackageTransport = 'stdio';

type McpPlanPolicyDecision = 'allowed' | 'blocked' | 'requires-approval';

interface McpPlanPolicyResult {
  readonly decision: McpPlanPolicyDecision;
  readonly source: McpPlanPolicySource;
  readonly reason?: string;
}

type McpPlanPolicySource = 'none' | 'enterprise-allowlist' | 'registry-policy' | 'local-trust';

interface McpPlanProvenance {
  readonly authority: string;
  readonly validatedAt: string;
  readonly cardDigest: CardDigest;
  readonly mediaType: McpServerCardMediaType;
}

type McpPlanRemoteTransport = 'http' | 'streamable-http' | 'sse';

type McpPlanRequiredValue = McpPlanRequiredValueScalar | McpPlanRequiredValueEnum;

interface McpPlanRequiredValueEnum {
  readonly kind: 'enum';
  readonly key: string;
  readonly category: McpPlanValueCategory;
  readonly valueType: 'enum';
  readonly required: boolean;
  readonly defaultValue?: string;
  readonly title?: string;
  readonly description?: string;
  readonly enumValues: readonly string[];
  readonly isRepeated: boolean;
}

interface McpPlanRequiredValueScalar {
  readonly kind: 'scalar';
  readonly key: string;
  readonly category: McpPlanValueCategory;
  readonly valueType: McpPlanScalarValueType;
  readonly required: boolean;
  readonly defaultValue?: string;
  readonly title?: string;
  readonly description?: string;
  readonly isRepeated: boolean;
}

interface McpPlanResourceIdentity {
  readonly canonicalName: string;
  readonly serverName: string;
  readonly version?: string;
  readonly registryId?: string;
}

type McpPlanScalarValueType = 'string' | 'number' | 'boolean' | 'path';

type McpPlanScope = 'user';

interface McpPlanSecretPlaceholder {
  readonly key: string;
  readonly placeholder: McpPlanSecretReference;
  readonly title?: string;
}

type McpPlanSecretReference = string;

interface McpPlanTarget {
  readonly scope: McpPlanScope;
  readonly configKey: string;
}

type McpPlanTransportChoice = McpPlanTransportChoicePackage | McpPlanTransportChoiceRemote;

interface McpPlanTransportChoicePackage {
  readonly choiceId: string;
  readonly transport: McpPlanPackageTransport;
  readonly installMethod: 'package';
  readonly packageType: string;
  readonly packageIdentifier: string;
  readonly requiredValues: readonly McpPlanRequiredValue[];
  readonly secretPlaceholders: readonly McpPlanSecretPlaceholder[];
}

interface McpPlanTransportChoiceRemote {
  readonly choiceId: string;
  readonly transport: McpPlanRemoteTransport;
  readonly installMethod: 'remote';
  readonly endpoint: string;
  readonly requiredValues: readonly McpPlanRequiredValue[];
  readonly secretPlaceholders: readonly McpPlanSecretPlaceholder[];
}

interface McpPlanUninstallRequest {
  readonly contract: CatalogClientContract;
  readonly installationId: string;
  readonly policySessionId: string;
}

type McpPlanValueCategory =
  'environment-variable' | 'runtime-argument' | 'package-argument' | 'header' | 'url-variable';

interface McpPrepareInstallRequest {
  readonly contract: CatalogClientContract;
  readonly planHandle: string;
  readonly choiceId: string;
  readonly policySessionId: string;
  readonly inputs: readonly McpInstallationInput[];
  readonly secrets: readonly McpInstallationSecret[];
  readonly source: McpServerCardReference;
  readonly secretStorage: McpInstallationSecretStorage;
}

interface McpPreparedInstall {
  readonly operationId: string;
  readonly expiresAtEpochMs: number;
}

interface McpPrompt {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly arguments?: readonly McpPromptArgument[];
  readonly icons?: readonly McpPromptIcon[];
  readonly _meta?: { readonly [key: string]: unknown };
  readonly additionalProperties?: { readonly [key: string]: unknown };
}

interface McpPromptArgument {
  readonly name: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly _meta?: { readonly [key: string]: unknown };
  readonly additionalProperties?: { readonly [key: string]: unknown };
}

interface McpPromptIcon {
  readonly src: string;
  readonly mimeType?: string;
  readonly sizes?: readonly string[];
  readonly theme?: string;
  readonly additionalProperties?: { readonly [key: string]: unknown };
}

interface McpPromptMessage {
  readonly role: McpPromptRole;
  readonly content: unknown;
  readonly _meta?: { readonly [key: string]: unknown };
  readonly additionalProperties?: { readonly [key: string]: unknown };
}

type McpPromptRole = 'user' | 'assistant';

interface McpPromptsGetRequest {
  readonly serverName: string;
  readonly promptName: string;
  readonly arguments?: { readonly [key: string]: string };
}

interface McpPromptsGetResult {
  readonly description?: string;
  readonly messages: readonly McpPromptMessage[];
  readonly _meta?: { readonly [key: string]: unknown };
  readonly additionalProperties?: { readonly [key: string]: unknown };
}

interface McpPromptsListRequest {
  readonly serverName: string;
  readonly cursor?: string;
}

interface McpPromptsListResult {
  readonly prompts: readonly McpPrompt[];
  readonly nextCursor?: string;
  readonly _meta?: { readonly [key: string]: unknown };
  readonly additionalProperties?: { readonly [key: string]: unknown };
}

interface McpRemoveGitHubResult {
  readonly removed: boolean;
}

interface McpResource {
  readonly uri: string;
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly mimeType?: string;
  readonly size?: number;
  readonly icons?: readonly McpResourceIcon[];
  readonly annotations?: McpResourceAnnotations;
  readonly _meta?: { readonly [key: string]: unknown };
  readonly additionalProperties?: { readonly [key: string]: unknown };
}

interface McpResourceAnnotations {
  readonly audience?: readonly string[];
  readonly priority?: number;
  readonly lastModified?: string;
  readonly additionalProperties?: { readonly [key: string]: unknown };
}

interface McpResourceContent {
  readonly uri: string;
  readonly mimeType?: string;
  readonly text?: string;
  readonly blob?: string;
  readonly _meta?: { readonly [key: string]: unknown };
}

interface McpResourceIcon {
  readonly src: string;
  readonly mimeType?: string;
  readonly sizes?: string;
  readonly theme?: string;
  readonly additionalProperties?: { readonly [key: string]: unknown };
}

interface McpResourceTemplate {
  readonly uriTemplate: string;
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly mimeType?: string;
  readonly icons?: readonly McpResourceIcon[];
  readonly annotations?: McpResourceAnnotations;
  readonly _meta?: { readonly [key: string]: unknown };
  readonly additionalProperties?: { readonly [key: string]: unknown };
}

interface McpResourcesListRequest {
  readonly serverName: string;
  readonly cursor?: string;
}

interface McpResourcesListResult {
  readonly resources: readonly McpResource[];
  readonly nextCursor?: string;
}

interface McpResourcesListTemplatesRequest {
  readonly serverName: string;
  readonly cursor?: string;
}

interface McpResourcesListTemplatesResult {
  readonly resourceTemplates: readonly McpResourceTemplate[];
  readonly nextCursor?: string;
}

interface McpResourcesReadRequest {
  readonly serverName: string;
  readonly uri: string;
}

interface McpResourcesReadResult {
  readonly contents: readonly McpResourceContent[];
}

interface McpRestartServerRequest {
  readonly serverName: string;
  readonly config?: McpSerializableServerConfig;
  readonly expectedInstallationId?: string;
}

type McpSafeForTelemetry = boolean | McpSafeForTelemetryFields;

interface McpSafeForTelemetryFields {
  readonly name: boolean;
  readonly inputsNames: boolean;
}

type McpSamplingExecutionAction = 'success' | 'failure' | 'cancelled';

interface McpSamplingExecutionResult {
  readonly action: McpSamplingExecutionAction;
  readonly result?: McpExecuteSamplingResult;
  readonly error?: string;
}

type McpSerializableServerConfig = McpServerConfigStdio | McpServerConfigHttp;

interface McpServer {
  readonly name: string;
  readonly status: McpServerStatus;
  readonly source?: McpServerSource;
  readonly url?: string;
  readonly sourcePlugin?: string;
  readonly sourcePluginVersion?: string;
  readonly displayName?: string;
  readonly error?: string;
  readonly serverMetadata?: McpServerMetadata;
  readonly owned?: McpServerOwnership;
}

type McpServerAuthConfig = boolean | McpServerAuthConfigRedirectPort;

interface McpServerAuthConfigRedirectPort {
  readonly redirectPort?: number;
}

interface McpServerCardEmbedded {
  readonly kind: 'embedded';
  readonly mediaType: McpServerCardMediaType;
  readonly data: string;
}

type McpServerCardMediaType = 'application/mcp-server-card+json' | 'application/mcp-server+json';

type McpServerCardReference = McpServerCardUrl | McpServerCardEmbedded;

interface McpServerCardUrl {
  readonly kind: 'url';
  readonly mediaType: McpServerCardMediaType;
  readonly url: string;
}

type McpServerConfigDeferTools = 'auto' | 'never';

interface McpServerConfigHttp {
  readonly displayName?: string;
  readonly safeForTelemetry?: McpSafeForTelemetry;
  readonly tools?: readonly string[];
  readonly type?: McpServerConfigHttpType;
  readonly isDefaultServer?: boolean;
  readonly filterMapping?: FilterMapping;
  readonly timeout?: number;
  readonly slowConnectionThresholdMs?: number;
  readonly oidc?: McpServerAuthConfig;
  readonly auth?: McpServerAuthConfig;
  readonly deferTools?: McpServerConfigDeferTools;
  readonly disableToolCache?: boolean;
  readonly disableSecretMasking?: boolean;
  readonly excludeTools?: readonly string[];
  readonly events?: readonly string[];
  readonly notifications?: readonly string[];
  readonly source?: McpServerSource;
  readonly sourcePlugin?: string;
  readonly sourcePluginVersion?: string;
  readonly sourcePluginSpec?: boolean;
  readonly sourcePath?: string;
  readonly configWarnings?: readonly string[];
  readonly url: string;
  readonly headers?: { readonly [key: string]: string };
  readonly headersRefreshTtlMs?: number;
  readonly oauthClientId?: string;
  readonly oauthScopes?: readonly string[];
  readonly oauthPublicClient?: boolean;
  readonly oauthGrantType?: McpServerConfigHttpOauthGrantType;
}

type McpServerConfigHttpOauthGrantType = 'authorization_code' | 'client_credentials';

type McpServerConfigHttpType = 'http' | 'sse';

interface McpServerConfigStdio {
  readonly displayName?: string;
  readonly safeForTelemetry?: McpSafeForTelemetry;
  readonly tools?: readonly string[];
  readonly isDefaultServer?: boolean;
  readonly filterMapping?: FilterMapping;
  readonly timeout?: number;
  readonly slowConnectionThresholdMs?: number;
  readonly oidc?: McpServerAuthConfig;
  readonly auth?: McpServerAuthConfig;
  readonly deferTools?: McpServerConfigDeferTools;
  readonly disableToolCache?: boolean;
  readonly disableSecretMasking?: boolean;
  readonly excludeTools?: readonly string[];
  readonly events?: readonly string[];
  readonly notifications?: readonly string[];
  readonly source?: McpServerSource;
  readonly sourcePlugin?: string;
  readonly sourcePluginVersion?: string;
  readonly sourcePluginSpec?: boolean;
  readonly sourcePath?: string;
  readonly configWarnings?: readonly string[];
  readonly command: string;
  readonly args?: readonly string[];
  readonly cwd?: string;
  readonly env?: { readonly [key: string]: string };
  readonly type?: McpServerConfigStdioType;
}

type McpServerConfigStdioType = 'local' | 'stdio';

interface McpServerFailureInfo {
  readonly message: string;
  readonly timestamp: number;
}

interface McpServerList {
  readonly servers: readonly McpServer[];
  readonly host?: McpHostState;
}

interface McpServerNeedsAuthInfo {
  readonly timestamp: number;
}

interface McpServerOwnership {
  readonly installationId: string;
}

type McpSetEnvValueModeDetails = 'direct' | 'indirect';

interface McpSetEnvValueModeParams {
  readonly mode: McpSetEnvValueModeDetails;
}

interface McpSetEnvValueModeResult {
  readonly mode: McpSetEnvValueModeDetails;
}

interface McpSourceFile {
  readonly uri: string;
  readonly jsonPointer?: string;
}

interface McpSourcePlugin {
  readonly id: string;
  readonly name?: string;
  readonly version?: string;
}

interface McpSourceRef {
  readonly kind: string;
  readonly id: string;
  readonly editability: string;
  readonly file?: McpSourceFile;
  readonly plugin?: McpSourcePlugin;
}

interface McpStartServerRequest {
  readonly serverName: string;
  readonly config?: McpSerializableServerConfig;
  readonly expectedInstallationId?: string;
}

interface McpStopServerRequest {
  readonly expectedInstallationId?: string;
  readonly serverName: string;
}

interface McpTaskMetadata {
  readonly ttl?: number;
}

interface McpToolUi {
  readonly resourceUri?: string;
  readonly visibility?: readonly McpToolUiVisibility[];
}

type McpToolUiVisibility = 'model' | 'app';

interface McpTools {
  readonly name: string;
  readonly description?: string;
  readonly ui?: McpToolUi;
}

interface McpUninstallPlan {
  readonly planHandle: string;
  readonly operationId: string;
  readonly expiresAtEpochMs: number;
  readonly installation: McpInstallationSummary;
  readonly restoresPreviousConfiguration: boolean;
  readonly ownedSecretCount: number;
  readonly preservesSharedAuthentication: boolean;
}

interface MetadataContextAttributionResult {
  readonly contextAttribution: SessionContextAttribution;
}

interface MetadataContextHeaviestMessagesRequest {
  readonly limit?: number;
}

interface MetadataContextHeaviestMessagesResult {
  readonly totalTokens: number;
  readonly messages: readonly ContextHeaviestMessage[];
}

interface MetadataContextInfoRequest {
  readonly promptTokenLimit: number;
  readonly outputTokenLimit: number;
  readonly selectedModel?: string;
  readonly providerId?: string;
}

interface MetadataContextInfoResult {
  readonly contextInfo: SessionContextInfo;
}

interface MetadataIsProcessingResult {
  readonly processing: boolean;
}

interface MetadataRecomputeContextTokensRequest {
  readonly modelId: string;
}

interface MetadataRecomputeContextTokensResult {
  readonly totalTokens: number;
  readonly messagesTokenCount: number;
  readonly systemTokenCount: number;
}

interface MetadataRecordContextChangeRequest {
  readonly context: SessionWorkingDirectoryContext;
}

type MetadataRecordContextChangeResult = { readonly [key: string]: unknown };

interface MetadataSetWorkingDirectoryRequest {
  readonly workingDirectory: string;
}

interface MetadataSetWorkingDirectoryResult {
  readonly workingDirectory: string;
}

type MetadataSnapshotCurrentMode = 'interactive' | 'plan' | 'autopilot';

interface MetadataSnapshotRemoteMetadata {
  readonly resourceId?: string;
  readonly repository: MetadataSnapshotRemoteMetadataRepository;
  readonly pullRequestNumber?: number;
  readonly taskType?: MetadataSnapshotRemoteMetadataTaskType;
}

interface MetadataSnapshotRemoteMetadataRepository {
  readonly owner: string;
  readonly name: string;
  readonly branch: string;
}

type MetadataSnapshotRemoteMetadataTaskType = 'cca' | 'cli';

interface MetadataUpdateClientMetadataRequest {
  readonly clear?: boolean;
  readonly remove?: readonly string[];
  readonly set?: { readonly [key: string]: string };
}

interface ModeSetRequest {
  readonly mode: SessionMode;
  readonly expectedMode?: SessionMode;
  readonly inheritPlanBaseFromSessionId?: string;
  readonly planModelConfigured?: boolean;
  readonly planModel?: string;
  readonly planModelProviderId?: string;
  readonly planReasoningEffort?: string;
  readonly planContextTier?: string;
  readonly compactionDecision?: string;
  readonly restorePlanModel?: boolean;
  readonly persistPlanSelection?: boolean;
  readonly pickerSettingsContext?: ModelPickerSettingsContext;
  readonly planExitAction?: string;
}

interface ModeSetResult {
  readonly status: string;
  readonly modelChanged: boolean;
  readonly modeApplied?: boolean;
  readonly confirmation?: ModelSwitchConfirmation;
  readonly warning?: string;
  readonly message?: string;
  readonly deprecationWarnings?: readonly string[];
  readonly deferImplementation?: boolean;
  readonly armInteractiveContinuation?: boolean;
}

interface Model {
  readonly id: string;
  readonly name: string;
  readonly capabilities: ModelCapabilities;
  readonly metadata?: { readonly [key: string]: unknown };
  readonly vendor?: string;
  readonly policy?: ModelPolicy;
  readonly billing?: ModelBilling;
  readonly supportedReasoningEfforts?: readonly string[];
  readonly defaultReasoningEffort?: string;
  readonly supportedContextTiers?: readonly string[];
  readonly modelPickerCategory?: ModelPickerCategory;
  readonly modelPickerPriceCategory?: ModelPickerPriceCategory;
  readonly warningText?: ModelWarningText;
  readonly infoMessages?: readonly ModelMessage[];
  readonly warningMessages?: readonly ModelMessage[];
  readonly provider?: ModelProviderRef;
}

interface ModelArtifactDetails {
  readonly format?: string;
  readonly family?: string;
  readonly families?: readonly string[];
  readonly parameterSize?: string;
  readonly quantization?: string;
  readonly architecture?: string;
  readonly tokenizer?: string;
}

interface ModelBilling {
  readonly multiplier?: number;
  readonly tokenPrices?: ModelBillingTokenPrices;
  readonly discountPercent?: number;
  readonly promo?: ModelBillingPromo;
}

interface ModelBillingPromo {
  readonly id?: string;
  readonly discountPercent?: number;
  readonly endsAt?: string;
  readonly message?: string;
  readonly showBanner?: boolean;
}

interface ModelBillingTokenPrices {
  readonly inputPrice?: number;
  readonly outputPrice?: number;
  readonly cachePrice?: number;
  readonly cacheReadPrice?: number;
  readonly cacheWritePrice?: number;
  readonly cacheWrite1hPrice?: number;
  readonly batchSize?: number;
  readonly contextMax?: number;
  readonly maxPromptTokens?: number;
  readonly longContext?: ModelBillingTokenPricesLongContext;
}

interface ModelBillingTokenPricesLongContext {
  readonly inputPrice?: number;
  readonly outputPrice?: number;
  readonly cachePrice?: number;
  readonly cacheReadPrice?: number;
  readonly cacheWritePrice?: number;
  readonly cacheWrite1hPrice?: number;
  readonly contextMax?: number;
  readonly maxPromptTokens?: number;
}

interface ModelCapabilities {
  readonly supports?: ModelCapabilitiesSupports;
  readonly limits?: ModelCapabilitiesLimits;
}

interface ModelCapabilitiesLimits {
  readonly max_prompt_tokens?: number;
  readonly max_output_tokens?: number;
  readonly max_context_window_tokens?: number;
  readonly vision?: ModelCapabilitiesLimitsVision;
}

interface ModelCapabilitiesLimitsVision {
  readonly supported_media_types: readonly string[];
  readonly max_prompt_images: number;
  readonly max_prompt_image_size: number;
}

interface ModelCapabilitiesOverride {
  readonly supports?: ModelCapabilitiesOverrideSupports;
  readonly limits?: ModelCapabilitiesOverrideLimits;
}

interface ModelCapabilitiesOverrideLimits {
  readonly max_prompt_tokens?: number;
  readonly max_output_tokens?: number;
  readonly max_context_window_tokens?: number;
  readonly vision?: ModelCapabilitiesOverrideLimitsVision;
}

interface ModelCapabilitiesOverrideLimitsVision {
  readonly supported_media_types?: readonly string[];
  readonly max_prompt_images?: number;
  readonly max_prompt_image_size?: number;
}

interface ModelCapabilitiesOverrideSupports {
  readonly vision?: boolean;
  readonly toolCalls?: boolean;
  readonly reasoningEffort?: boolean;
  readonly adaptive_thinking?: AdaptiveThinkingSupport;
}

interface ModelCapabilitiesSupports {
  readonly thinking?: boolean;
  readonly vision?: boolean;
  readonly toolCalls?: boolean;
  readonly reasoningEffort?: boolean;
  readonly adaptive_thinking?: AdaptiveThinkingSupport;
}

interface ModelGetReasoningSummariesRequest {
  readonly persistedShowReasoning?: boolean;
  readonly summariesVisible?: boolean;
}

interface ModelGetReasoningSummariesResult {
  readonly ready: boolean;
  readonly experimentSettled: boolean;
  readonly sessionShowsSummaries: boolean;
  readonly modelDefaultShowsSummaries: boolean;
  readonly showReasoningHeaders: boolean;
  readonly visibility?: boolean;
  readonly showHiddenHint: boolean;
  readonly clearRedundantSetting: boolean;
}

interface ModelList {
  readonly models: readonly Model[];
  readonly auto?: AutoTierMetadata;
  readonly imageModels?: readonly ImageToolModel[];
}

interface ModelListRequest {
  readonly skipCache?: boolean;
}

interface ModelMessage {
  readonly code: string;
  readonly message: string;
}

type ModelPickerCategory = 'lightweight' | 'versatile' | 'powerful';

interface ModelPickerPersistenceRequest {
  readonly settingsContext: ModelPickerSettingsContext;
  readonly reasoningEffortExplicit?: boolean;
  readonly contextTierExplicit?: boolean;
}

type ModelPickerPriceCategory = 'low' | 'medium' | 'high' | 'very_high';

interface ModelPickerSettingsContext {
  readonly configDir?: string;
  readonly homeDirectory: string;
  readonly environment: { readonly [key: string]: unknown };
}

interface ModelPolicy {
  readonly state: ModelPolicyState;
  readonly terms?: string;
}

type ModelPolicyState = 'enabled' | 'disabled' | 'unconfigured';

interface ModelProviderAdapterCatalog {
  readonly providers: readonly ModelProviderAdapterDescriptor[];
}

interface ModelProviderAdapterDescriptor {
  readonly adapterId: string;
  readonly providerKind: string;
  readonly displayName: string;
  readonly provenance: ModelProviderAttribution;
  readonly automaticDiscovery: ModelProviderAutomaticDiscoveryPolicy;
  readonly operations: readonly ModelProviderAdapterOperationDescriptor[];
}

interface ModelProviderAdapterOperationDescriptor {
  readonly name: string;
  readonly inputSchema?: unknown;
}

interface ModelProviderAttribution {
  readonly source: ModelProviderProvenanceSource;
  readonly ownerId?: string;
  readonly ownerDisplayName?: string;
}

type ModelProviderAutomaticDiscoveryMode = 'automatic' | 'configuredOnly' | 'explicit';

interface ModelProviderAutomaticDiscoveryPolicy {
  readonly mode: ModelProviderAutomaticDiscoveryMode;
  readonly networkScope: ModelProviderDiscoveryNetworkScope;
  readonly requiresInput: boolean;
  readonly requiresTrust: boolean;
}

type ModelProviderConfigurationDisposition = 'create' | 'alreadyConfigured';

interface ModelProviderConfigurationPlan {
  readonly provider: NamedProviderConfig;
  readonly model: ProviderModelConfig;
  readonly selectionId: string;
  readonly providerDisposition: ModelProviderConfigurationDisposition;
  readonly modelDisposition: ModelProviderConfigurationDisposition;
  readonly warnings: readonly ModelProviderWarning[];
}

interface ModelProviderDescriptor {
  readonly kind: ModelProviderKind;
  readonly id: string;
  readonly label: string;
  readonly ordering: number;
}

interface ModelProviderDiscoverRequest {
  readonly adapterId: string;
  readonly input?: unknown;
}

interface ModelProviderDiscoverResult {
  readonly outcome: ModelProviderOperationOutcome;
  readonly instances: readonly ModelProviderInstance[];
}

type ModelProviderDiscoveryNetworkScope =
  'none' | 'loopbackOnly' | 'configuredEndpointOnly' | 'localNetwork' | 'internet';

interface ModelProviderGetStatusRequest {
  readonly instance: ModelProviderInstanceReference;
}

interface ModelProviderInstance {
  readonly reference: ModelProviderInstanceReference;
  readonly displayName: string;
  readonly provenance: ModelProviderProvenance;
  readonly inferenceEndpoint?: string;
  readonly inferenceType?: ProviderEndpointType;
  readonly inferenceWireApi?: ProviderEndpointWireApi;
  readonly inferenceTransport?: ProviderEndpointTransport;
}

interface ModelProviderInstanceReference {
  readonly adapterId: string;
  readonly providerKind: string;
  readonly id: string;
  readonly managementEndpoint: string;
}

interface ModelProviderModelsListRequest {
  readonly instance: ModelProviderInstanceReference;
}

interface ModelProviderOperationOutcome {
  readonly code: ModelProviderOperationOutcomeCode;
  readonly message?: string;
}

type ModelProviderOperationOutcomeCode = 'success' | 'absent' | 'unreachable' | 'failed';

interface ModelProviderPrepareConfigurationRequest {
  readonly instance: ModelProviderInstance;
  readonly model: DiscoveredModel;
}

interface ModelProviderProvenance {
  readonly adapterId: string;
  readonly providerKind: string;
  readonly source: ModelProviderProvenanceSource;
  readonly ownerId?: string;
  readonly ownerDisplayName?: string;
}

type ModelProviderProvenanceSource = 'builtIn' | 'configured' | 'extension' | 'custom';

interface ModelProviderStatus {
  readonly outcome: ModelProviderOperationOutcome;
  readonly instance: ModelProviderInstance;
  readonly status: string;
  readonly version?: string;
}

interface ModelProviderWarning {
  readonly code: string;
  readonly message: string;
}

interface ModelSetAllowedModelsRequest {
  readonly allowedModels?: readonly string[] | null;
}

interface ModelSetAllowedModelsResult {
  readonly allowedModels?: readonly string[];
  readonly effectiveAllowedModels?: readonly string[];
  readonly fallbackModel?: string;
  readonly modelId?: string;
}

interface ModelSetReasoningEffortRequest {
  readonly reasoningEffort: string;
}

interface ModelSetReasoningEffortResult {
  readonly reasoningEffort: string;
}

interface ModelSwitchAutoTierRequest {
  readonly autoTier: AutoTier | null;
  readonly source?: ModelChangeSource;
}

interface ModelSwitchAutoTierResult {
  readonly status: ModelSwitchAutoTierStatus;
  readonly effectiveAutoTier?: AutoTier;
  readonly pendingAutoTier?: AutoTier | null;
  readonly activatingAutoTier?: AutoTier | null;
  readonly supersededAutoTier?: AutoTier | null;
}

type ModelSwitchAutoTierStatus = 'unchanged' | 'pending';

interface ModelSwitchConfirmation {
  readonly targetModelDisplayName: string;
  readonly currentTokens: number;
  readonly targetLimit: number;
}

interface ModelSwitchToRequest {
  readonly modelId: string;
  readonly providerId?: string;
  readonly autoTier?: AutoTier | null;
  readonly reasoningEffort?: string | null;
  readonly reasoningSummary?: ReasoningSummary;
  readonly verbosity?: Verbosity;
  readonly modelCapabilities?: ModelCapabilitiesOverride;
  readonly contextTier?: ContextTier;
  readonly source?: ModelChangeSource;
  readonly deferIfModelChangeQueued?: boolean;
  readonly compactionDecision?: string;
  readonly runCompactionPreflight?: boolean;
  readonly repoScope?: string;
  readonly modelChangeScope?: string;
  readonly requireAvailable?: boolean;
  readonly pickerPersistence?: ModelPickerPersistenceRequest;
}

interface ModelSwitchToResult {
  readonly queueId?: string;
  readonly modelId?: string;
  readonly deferred?: boolean;
  readonly status?: string;
  readonly confirmation?: ModelSwitchConfirmation;
  readonly persistenceError?: string;
  readonly message?: string;
  readonly warning?: string;
  readonly deprecationWarnings?: readonly string[];
  readonly modelState?: CurrentModel;
}

interface ModelTokenPriceUnit {
  readonly modelId: string;
  readonly unit: TokenPriceUnit;
}

interface ModelTokenPriceUnitList {
  readonly units: readonly ModelTokenPriceUnit[];
}

interface ModelWarningText {
  readonly dataRetention?: string;
}

type ModelsListRequest = {
  readonly selectionId?: string;
  readonly gitHubToken?: string;
};

interface MoveMcpLoadingToBackgroundResult {
  readonly movedToBackground: boolean;
}

interface NameGetResult {
  readonly name: string | null;
}

interface NameSetAutoRequest {
  readonly summary: string;
}

interface NameSetAutoResult {
  readonly applied: boolean;
}

interface NameSetRequest {
  readonly name: string;
}

interface NamedProviderConfig {
  readonly name: string;
  readonly type?: ProviderConfigType;
  readonly wireApi?: ProviderConfigWireApi;
  readonly transport?: ProviderConfigTransport;
  readonly baseUrl: string;
  readonly apiKey?: string;
  readonly bearerToken?: string;
  readonly azure?: ProviderConfigAzure;
  readonly headers?: { readonly [key: string]: string };
  readonly modelProvider?: ProviderConfigModelProvider;
  readonly hasBearerTokenProvider?: boolean;
}

interface OpenCanvasInstance {
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

interface OptionsUpdateAdditionalContentExclusionPolicy {
  readonly rules: readonly OptionsUpdateAdditionalContentExclusionPolicyRule[];
  readonly last_updated_at: unknown;
  readonly scope: OptionsUpdateAdditionalContentExclusionPolicyScope;
}

interface OptionsUpdateAdditionalContentExclusionPolicyRule {
  readonly paths: readonly string[];
  readonly ifAnyMatch?: readonly string[];
  readonly ifNoneMatch?: readonly string[];
  readonly source: OptionsUpdateAdditionalContentExclusionPolicyRuleSource;
}

interface OptionsUpdateAdditionalContentExclusionPolicyRuleSource {
  readonly name: string;
  readonly type: string;
}

type OptionsUpdateAdditionalContentExclusionPolicyScope = 'repo' | 'all';

type OptionsUpdateContextTier = 'default' | 'long_context';

type OptionsUpdateEnvValueMode = 'direct' | 'indirect';

type OptionsUpdateReasoningSummary = 'none' | 'concise' | 'detailed';

type OptionsUpdateToolFilterPrecedence = 'available' | 'excluded';

interface PendingExternalToolRequest {
  readonly requestId: string;
  readonly toolCallId: string;
  readonly toolName: string;
  readonly arguments?: unknown;
  readonly providerId?: string;
  readonly agentId?: string;
}

interface PendingExternalToolRequestList {
  readonly items: readonly PendingExternalToolRequest[];
}

interface PendingPermissionRequest {
  readonly requestId: string;
  readonly request: PermissionPromptRequest;
  readonly recoveryEpisodeId?: string;
}

interface PendingPermissionRequestList {
  readonly items: readonly PendingPermissionRequest[];
}

type PermissionDecision =
  | PermissionDecisionApproveOnce
  | PermissionDecisionApproveForSession
  | PermissionDecisionApproveReadOnlyForSession
  | PermissionDecisionApproveForLocation
  | PermissionDecisionApprovePermanently
  | PermissionDecisionReject
  | PermissionDecisionUserNotAvailable
  | PermissionDecisionApproved
  | PermissionDecisionApprovedForSession
  | PermissionDecisionApprovedForLocation
  | PermissionDecisionCancelled
  | PermissionDecisionDeniedByRules
  | PermissionDecisionDeniedNoApprovalRuleAndCouldNotRequestFromUser
  | PermissionDecisionDeniedInteractivelyByUser
  | PermissionDecisionDeniedByContentExclusionPolicy
  | PermissionDecisionDeniedByPermissionRequestHook;

interface PermissionDecisionApproveForLocation {
  readonly kind: 'approve-for-location';
  readonly approval: PermissionDecisionApproveForLocationApproval;
  readonly locationKey: string;
}

type PermissionDecisionApproveForLocationApproval =
  | PermissionDecisionApproveForLocationApprovalCommands
  | PermissionDecisionApproveForLocationApprovalRead
  | PermissionDecisionApproveForLocationApprovalWrite
  | PermissionDecisionApproveForLocationApprovalMcp
  | PermissionDecisionApproveForLocationApprovalMcpSampling
  | PermissionDecisionApproveForLocationApprovalMemory
  | PermissionDecisionApproveForLocationApprovalCustomTool
  | PermissionDecisionApproveForLocationApprovalExtensionManagement
  | PermissionDecisionApproveForLocationApprovalWorkflow
  | PermissionDecisionApproveForLocationApprovalExtensionPermissionAccess
  | PermissionDecisionApproveForLocationApprovalExtensionEnvAccess;

interface PermissionDecisionApproveForLocationApprovalCommands {
  readonly kind: 'commands';
  readonly commandIdentifiers: readonly string[];
}

interface PermissionDecisionApproveForLocationApprovalCustomTool {
  readonly kind: 'custom-tool';
  readonly toolName: string;
}

interface PermissionDecisionApproveForLocationApprovalExtensionEnvAccess {
  readonly kind: 'extension-env-access';
  readonly extensionName: string;
  readonly environmentVariables: readonly string[];
}

interface PermissionDecisionApproveForLocationApprovalExtensionManagement {
  readonly kind: 'extension-management';
  readonly operation?: string;
}

interface PermissionDecisionApproveForLocationApprovalExtensionPermissionAccess {
  readonly kind: 'extension-permission-access';
  readonly extensionName: string;
}

interface PermissionDecisionApproveForLocationApprovalMcp {
  readonly kind: 'mcp';
  readonly serverName: string;
  readonly toolName: string | null;
}

interface PermissionDecisionApproveForLocationApprovalMcpSampling {
  readonly kind: 'mcp-sampling';
  readonly serverName: string;
}

interface PermissionDecisionApproveForLocationApprovalMemory {
  readonly kind: 'memory';
}

interface PermissionDecisionApproveForLocationApprovalRead {
  readonly kind: 'read';
}

interface PermissionDecisionApproveForLocationApprovalWorkflow {
  readonly kind: 'workflow';
  readonly approvalKey?: string;
}

interface PermissionDecisionApproveForLocationApprovalWrite {
  readonly kind: 'write';
}

interface PermissionDecisionApproveForSession {
  readonly kind: 'approve-for-session';
  readonly approval?: PermissionDecisionApproveForSessionApproval;
  readonly domain?: string;
}

type PermissionDecisionApproveForSessionApproval =
  | PermissionDecisionApproveForSessionApprovalCommands
  | PermissionDecisionApproveForSessionApprovalRead
  | PermissionDecisionApproveForSessionApprovalWrite
  | PermissionDecisionApproveForSessionApprovalMcp
  | PermissionDecisionApproveForSessionApprovalMcpSampling
  | PermissionDecisionApproveForSessionApprovalMemory
  | PermissionDecisionApproveForSessionApprovalCustomTool
  | PermissionDecisionApproveForSessionApprovalExtensionManagement
  | PermissionDecisionApproveForSessionApprovalWorkflow
  | PermissionDecisionApproveForSessionApprovalExtensionPermissionAccess
  | PermissionDecisionApproveForSessionApprovalExtensionEnvAccess;

interface PermissionDecisionApproveForSessionApprovalCommands {
  readonly kind: 'commands';
  readonly commandIdentifiers: readonly string[];
}

interface PermissionDecisionApproveForSessionApprovalCustomTool {
  readonly kind: 'custom-tool';
  readonly toolName: string;
}

interface PermissionDecisionApproveForSessionApprovalExtensionEnvAccess {
  readonly kind: 'extension-env-access';
  readonly extensionName: string;
  readonly environmentVariables: readonly string[];
}

interface PermissionDecisionApproveForSessionApprovalExtensionManagement {
  readonly kind: 'extension-management';
  readonly operation?: string;
}

interface PermissionDecisionApproveForSessionApprovalExtensionPermissionAccess {
  readonly kind: 'extension-permission-access';
  readonly extensionName: string;
}

interface PermissionDecisionApproveForSessionApprovalMcp {
  readonly kind: 'mcp';
  readonly serverName: string;
  readonly toolName: string | null;
}

interface PermissionDecisionApproveForSessionApprovalMcpSampling {
  readonly kind: 'mcp-sampling';
  readonly serverName: string;
}

interface PermissionDecisionApproveForSessionApprovalMemory {
  readonly kind: 'memory';
}

interface PermissionDecisionApproveForSessionApprovalRead {
  readonly kind: 'read';
}

interface PermissionDecisionApproveForSessionApprovalWorkflow {
  readonly kind: 'workflow';
  readonly approvalKey?: string;
}

interface PermissionDecisionApproveForSessionApprovalWrite {
  readonly kind: 'write';
}

interface PermissionDecisionApproveOnce {
  readonly kind: 'approve-once';
  readonly approvedInteractively?: boolean;
}

interface PermissionDecisionApprovePermanently {
  readonly kind: 'approve-permanently';
  readonly domain: string;
}

interface PermissionDecisionApproveReadOnlyForSession {
  readonly kind: 'approve-read-only-for-session';
  readonly directories: readonly string[];
}

interface PermissionDecisionApproved {
  readonly kind: 'approved';
}

interface PermissionDecisionApprovedForLocation {
  readonly kind: 'approved-for-location';
  readonly approval: UserToolSessionApproval;
  readonly locationKey: string;
}

interface PermissionDecisionApprovedForSession {
  readonly kind: 'approved-for-session';
  readonly approval: UserToolSessionApproval;
}

interface PermissionDecisionCancelled {
  readonly kind: 'cancelled';
  readonly reason?: string;
}

interface PermissionDecisionContext {
  readonly outcome: PermissionDecisionOutcome;
  readonly source: PermissionDecisionSource;
  readonly surface: PermissionDecisionSurface;
  readonly responseCapability?: PermissionResponseCapability;
  readonly userFeedback?: string;
}

interface PermissionDecisionDeniedByContentExclusionPolicy {
  readonly kind: 'denied-by-content-exclusion-policy';
  readonly path: string;
  readonly message: string;
}

interface PermissionDecisionDeniedByPermissionRequestHook {
  readonly kind: 'denied-by-permission-request-hook';
  readonly message?: string;
  readonly interrupt?: boolean;
}

interface PermissionDecisionDeniedByRules {
  readonly kind: 'denied-by-rules';
  readonly rules: readonly PermissionRule[];
}

interface PermissionDecisionDeniedInteractivelyByUser {
  readonly kind: 'denied-interactively-by-user';
  readonly feedback?: string;
  readonly forceReject?: boolean;
}

interface PermissionDecisionDeniedNoApprovalRuleAndCouldNotRequestFromUser {
  readonly kind: 'denied-no-approval-rule-and-could-not-request-from-user';
}

type PermissionDecisionOutcome = 'auto_approved' | 'autopilot_denied' | 'prompted_user';

interface PermissionDecisionReject {
  readonly kind: 'reject';
  readonly feedback?: string;
}

interface PermissionDecisionRequest {
  readonly requestId: string;
  readonly result: PermissionDecision;
  readonly decisionContext?: PermissionDecisionContext;
}

type PermissionDecisionSurface = 'tui' | 'prompt_mode' | 'copilot_app' | 'acp' | 'sdk';

interface PermissionDecisionUserNotAvailable {
  readonly kind: 'user-not-available';
}

interface PermissionLocationAddToolApprovalParams {
  readonly locationKey: string;
  readonly approval: PermissionsLocationsAddToolApprovalDetails;
}

interface PermissionLocationApplyParams {
  readonly workingDirectory: string;
}

interface PermissionLocationApplyResult {
  readonly locationKey: string;
  readonly locationType: PermissionLocationType;
  readonly changed: boolean;
  readonly appliedRuleCount: number;
  readonly appliedDirectoryCount: number;
  readonly appliedRules: readonly PermissionRule[];
}

interface PermissionLocationResolveParams {
  readonly workingDirectory: string;
}

interface PermissionLocationResolveResult {
  readonly locationKey: string;
  readonly locationType: PermissionLocationType;
}

type PermissionLocationType = 'repo' | 'dir';

type PermissionModeSource =
  'cli_flag' | 'slash_command' | 'autopilot_confirmation' | 'user_setting' | 'organization_targeting' | 'rpc';

interface PermissionPathsAddParams {
  readonly path: string;
}

interface PermissionPathsAllowedCheckParams {
  readonly path: string;
}

interface PermissionPathsAllowedCheckResult {
  readonly allowed: boolean;
}

interface PermissionPathsConfig {
  readonly unrestricted?: boolean;
  readonly additionalDirectories?: readonly string[];
  readonly includeTempDirectory?: boolean;
  readonly workspacePath?: string;
}

interface PermissionPathsList {
  readonly directories: readonly string[];
  readonly sessionApprovedPaths?: readonly string[];
  readonly primary: string;
}

interface PermissionPathsUpdatePrimaryParams {
  readonly path: string;
}

interface PermissionPathsWorkspaceCheckParams {
  readonly path: string;
}

interface PermissionPathsWorkspaceCheckResult {
  readonly allowed: boolean;
}

interface PermissionPromptShownNotification {
  readonly message: string;
}

interface PermissionRequestResult {
  readonly success: boolean;
}

type PermissionResponseCapability = 'interactive' | 'headless' | 'none';

interface PermissionRulesSet {
  readonly approved: readonly PermissionRule[];
  readonly denied: readonly PermissionRule[];
}

interface PermissionUrlsConfig {
  readonly unrestricted?: boolean;
  readonly initialAllowed?: readonly string[];
}

interface PermissionUrlsSetUnrestrictedModeParams {
  readonly enabled: boolean;
}

interface PermissionsConfigureAdditionalContentExclusionPolicy {
  readonly rules: readonly PermissionsConfigureAdditionalContentExclusionPolicyRule[];
  readonly last_updated_at: unknown;
  readonly scope: PermissionsConfigureAdditionalContentExclusionPolicyScope;
}

interface PermissionsConfigureAdditionalContentExclusionPolicyRule {
  readonly paths: readonly string[];
  readonly ifAnyMatch?: readonly string[];
  readonly ifNoneMatch?: readonly string[];
  readonly source: PermissionsConfigureAdditionalContentExclusionPolicyRuleSource;
}

interface PermissionsConfigureAdditionalContentExclusionPolicyRuleSource {
  readonly name: string;
  readonly type: string;
}

type PermissionsConfigureAdditionalContentExclusionPolicyScope = 'repo' | 'all';

interface PermissionsConfigureParams {
  readonly approveAllToolPermissionRequests?: boolean;
  readonly approveAllReadPermissionRequests?: boolean;
  readonly rules?: PermissionRulesSet;
  readonly paths?: PermissionPathsConfig;
  readonly urls?: PermissionUrlsConfig;
  readonly additionalContentExclusionPolicies?: readonly PermissionsConfigureAdditionalContentExclusionPolicy[];
  readonly assistedApprovalInstructions?: string;
}

interface PermissionsConfigureResult {
  readonly success: boolean;
}

interface PermissionsFolderTrustAddTrustedResult {
  readonly success: boolean;
}

interface PermissionsGetModeResult {
  readonly mode: PermissionMode;
}

type PermissionsLocationsAddToolApprovalDetails =
  | PermissionsLocationsAddToolApprovalDetailsCommands
  | PermissionsLocationsAddToolApprovalDetailsRead
  | PermissionsLocationsAddToolApprovalDetailsWrite
  | PermissionsLocationsAddToolApprovalDetailsMcp
  | PermissionsLocationsAddToolApprovalDetailsMcpSampling
  | PermissionsLocationsAddToolApprovalDetailsMemory
  | PermissionsLocationsAddToolApprovalDetailsCustomTool
  | PermissionsLocationsAddToolApprovalDetailsExtensionManagement
  | PermissionsLocationsAddToolApprovalDetailsWorkflow
  | PermissionsLocationsAddToolApprovalDetailsExtensionPermissionAccess
  | PermissionsLocationsAddToolApprovalDetailsExtensionEnvAccess;

interface PermissionsLocationsAddToolApprovalDetailsCommands {
  readonly kind: 'commands';
  readonly commandIdentifiers: readonly string[];
}

interface PermissionsLocationsAddToolApprovalDetailsCustomTool {
  readonly kind: 'custom-tool';
  readonly toolName: string;
}

interface PermissionsLocationsAddToolApprovalDetailsExtensionEnvAccess {
  readonly kind: 'extension-env-access';
  readonly extensionName: string;
  readonly environmentVariables: readonly string[];
}

interface PermissionsLocationsAddToolApprovalDetailsExtensionManagement {
  readonly kind: 'extension-management';
  readonly operation?: string;
}

interface PermissionsLocationsAddToolApprovalDetailsExtensionPermissionAccess {
  readonly kind: 'extension-permission-access';
  readonly extensionName: string;
}

interface PermissionsLocationsAddToolApprovalDetailsMcp {
  readonly kind: 'mcp';
  readonly serverName: string;
  readonly toolName: string | null;
}

interface PermissionsLocationsAddToolApprovalDetailsMcpSampling {
  readonly kind: 'mcp-sampling';
  readonly serverName: string;
}

interface PermissionsLocationsAddToolApprovalDetailsMemory {
  readonly kind: 'memory';
}

interface PermissionsLocationsAddToolApprovalDetailsRead {
  readonly kind: 'read';
}

interface PermissionsLocationsAddToolApprovalDetailsWorkflow {
  readonly kind: 'workflow';
  readonly approvalKey?: string;
}

interface PermissionsLocationsAddToolApprovalDetailsWrite {
  readonly kind: 'write';
}

interface PermissionsLocationsAddToolApprovalResult {
  readonly success: boolean;
}

interface PermissionsModifyRulesParams {
  readonly scope: PermissionsModifyRulesScope;
  readonly add?: readonly PermissionRule[];
  readonly remove?: readonly PermissionRule[];
  readonly removeAll?: boolean;
}

interface PermissionsModifyRulesResult {
  readonly success: boolean;
}

type PermissionsModifyRulesScope = 'session' | 'location';

interface PermissionsNotifyPromptShownResult {
  readonly success: boolean;
}

interface PermissionsPathsAddResult {
  readonly success: boolean;
}

interface PermissionsPathsUpdatePrimaryResult {
  readonly success: boolean;
}

interface PermissionsResetSessionApprovalsRequest {
  readonly includeLocation?: boolean;
}

interface PermissionsResetSessionApprovalsResult {
  readonly success: boolean;
}

interface PermissionsSetApproveAllRequest {
  readonly enabled: boolean;
  readonly source?: PermissionsSetApproveAllSource;
}

interface PermissionsSetApproveAllResult {
  readonly success: boolean;
}

type PermissionsSetApproveAllSource = 'cli_flag' | 'slash_command' | 'autopilot_confirmation' | 'user_setting' | 'rpc';

interface PermissionsSetModeRequest {
  readonly mode: PermissionMode;
  readonly assistedApprovalModel?: string;
  readonly source?: PermissionModeSource;
}

interface PermissionsSetModeResult {
  readonly success: boolean;
  readonly mode: PermissionMode;
}

interface PermissionsSetRequiredRequest {
  readonly required: boolean;
}

interface PermissionsSetRequiredResult {
  readonly success: boolean;
}

interface PermissionsUrlsSetUnrestrictedModeResult {
  readonly success: boolean;
}

interface PingRequest {
  readonly message?: string;
}

interface PingResult {
  readonly message: string;
  readonly timestamp: string;
  readonly protocolVersion: number;
}

interface PlanReadResult {
  readonly exists: boolean;
  readonly content: string | null;
  readonly path: string | null;
}

interface PlanReadSqlTodosResult {
  readonly rows: readonly PlanSqlTodosRow[];
}

interface PlanReadSqlTodosWithDependenciesResult {
  readonly rows: readonly PlanSqlTodosRow[];
  readonly dependencies: readonly PlanSqlTodoDependency[];
}

interface PlanSqlTodoDependency {
  readonly todoId: string;
  readonly dependsOn: string;
}

interface PlanSqlTodosRow {
  readonly id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly status?: string;
  readonly createdAt?: string;
}

interface PlanUpdateRequest {
  readonly content: string;
}

interface Plugin {
  readonly name: string;
  readonly marketplace: string;
  readonly version?: string;
  readonly enabled: boolean;
  readonly directSourceId?: string;
  readonly installedFrom?: string;
  readonly source?: string;
  readonly managed?: boolean;
  readonly managedDesiredEnabled?: boolean;
  readonly installed?: boolean;
}

interface PluginApplyInstallRequest {
  readonly contract: CatalogClientContract;
  readonly planHandle: string;
  readonly policySessionId: string;
}

interface PluginInstallPlan {
  readonly planHandle: string;
  readonly operationId: string;
  readonly expiresAt: string;
  readonly review: PluginInstallationReview;
}

interface PluginInstallResult {
  readonly plugin: InstalledPluginInfo;
  readonly skillsInstalled: number;
  readonly stagingMode?: PluginInstallStagingMode;
  readonly postInstallMessage?: string;
  readonly deprecationWarning?: string;
}

type PluginInstallStagingMode = 'external' | 'destination_sibling';

type PluginInstallationFailureReason =
  | 'feature-disabled'
  | 'invalid-request'
  | 'confirmation-unavailable'
  | 'confirmation-invalid'
  | 'policy-context-unavailable'
  | 'policy-changed'
  | 'policy-blocked'
  | 'plan-expired'
  | 'plan-replayed'
  | 'foreign-runtime'
  | 'wrong-kind'
  | 'search-mismatch'
  | 'expired'
  | 'invalid-candidate'
  | 'descriptor-unavailable'
  | 'descriptor-not-found'
  | 'descriptor-withdrawn'
  | 'descriptor-invalid'
  | 'digest-mismatch'
  | 'unsupported-resource'
  | 'entrypoint-unavailable'
  | 'invalid-plugin'
  | 'review-too-large'
  | 'payload-unavailable'
  | 'payload-mismatch'
  | 'source-rate-limited'
  | 'no-credential'
  | 'credential-rejected'
  | 'busy'
  | 'already-installed'
  | 'write-failed';

interface PluginInstallationFileReview {
  readonly path: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly executable: boolean;
  readonly digest: string;
}

interface PluginInstallationLocation {
  readonly relativePath: string;
  readonly displayLabel: string;
}

type PluginInstallationManagementOutcome =
  | {
      readonly plan: PluginInstallPlan;
      readonly kind: 'install-planned';
    }
  | {
      readonly reason: PluginInstallationFailureReason;
      readonly retryAfterSeconds?: number;
      readonly kind: 'refused';
    };

type PluginInstallationManagementResult =
  | {
      readonly kind: 'outcome';
      readonly outcome: PluginInstallationManagementOutcome;
      readonly negotiated: CatalogNegotiatedContract;
    }
  | CatalogNegotiationRefusedError
  | CatalogInvalidRequestError
  | CatalogNetworkFailureError;

interface PluginInstallationMcpServerReview {
  readonly name: string;
  readonly transport: PluginInstallationMcpTransport;
  readonly host?: string;
}

type PluginInstallationMcpTransport = 'remote' | 'local';

type PluginInstallationOutcome =
  | {
      readonly installation: PluginInstallationSummary;
      readonly kind: 'installed';
    }
  | {
      readonly operationId: string;
      readonly kind: 'declined';
    }
  | {
      readonly operationId: string;
      readonly kind: 'cancelled';
    }
  | {
      readonly reason: PluginInstallationFailureReason;
      readonly operationId?: string;
      readonly retryAfterSeconds?: number;
      readonly kind: 'refused';
    };

type PluginInstallationResult =
  | {
      readonly kind: 'outcome';
      readonly outcome: PluginInstallationOutcome;
      readonly negotiated: CatalogNegotiatedContract;
    }
  | CatalogNegotiationRefusedError
  | CatalogInvalidRequestError
  | CatalogNetworkFailureError;

type PluginInstallationReview = {
  readonly name: string;
  readonly description?: string;
  readonly version?: string;
  readonly catalogue: InstallationCatalogueIdentity;
  readonly source: PluginInstallationSource;
  readonly target: PluginInstallationLocation;
  readonly installsDisabled: boolean;
  readonly files: readonly PluginInstallationFileReview[];
  readonly totalBytes: number;
  readonly manifestPath: string;
  readonly manifestContent: string;
  readonly mcpServers?: readonly PluginInstallationMcpServerReview[];
  readonly action: 'install';
};

interface PluginInstallationSource {
  readonly resourceId: string;
  readonly catalogRevisionId: string;
  readonly repositoryId: string;
  readonly repository: string;
  readonly revision: string;
  readonly root: string;
  readonly descriptorDigest: string;
  readonly bundleDigest: string;
}

interface PluginInstallationSummary {
  readonly name: string;
  readonly operationId: string;
  readonly target: PluginInstallationLocation;
  readonly enabled: boolean;
  readonly source: PluginInstallationSource;
  readonly catalogue: InstallationCatalogueIdentity;
  readonly installedAt: string;
}

interface PluginList {
  readonly plugins: readonly Plugin[];
}

interface PluginListResult {
  readonly plugins: readonly InstalledPluginInfo[];
}

interface PluginPlanInstallRequest {
  readonly contract: CatalogClientContract;
  readonly candidateHandle: string;
  readonly policySessionId: string;
}

interface PluginUpdateAllEntry {
  readonly name: string;
  readonly marketplace: string;
  readonly success: boolean;
  readonly previousVersion?: string;
  readonly newVersion?: string;
  readonly skillsInstalled?: number;
  readonly error?: string;
}

interface PluginUpdateAllResult {
  readonly results: readonly PluginUpdateAllEntry[];
}

interface PluginUpdateResult {
  readonly previousVersion?: string;
  readonly newVersion?: string;
  readonly skillsInstalled: number;
}

interface PluginsBuiltinSetRequest {
  readonly paths: readonly string[];
}

interface PluginsDisableRequest {
  readonly names: readonly string[];
  readonly workingDirectory?: string;
}

interface PluginsEnableRequest {
  readonly names: readonly string[];
  readonly workingDirectory?: string;
}

interface PluginsInstallRequest {
  readonly source: string;
  readonly workingDirectory?: string;
}

interface PluginsMarketplacesAddRequest {
  readonly source: string;
  readonly workingDirectory?: string;
}

interface PluginsMarketplacesBrowseRequest {
  readonly name: string;
}

type PluginsMarketplacesRefreshRequest = {
  readonly name?: string;
};

interface PluginsMarketplacesRemoveRequest {
  readonly name: string;
  readonly force?: boolean;
}

interface PluginsReloadRequest {
  readonly reloadMcp?: boolean;
  readonly reloadCustomAgents?: boolean;
  readonly reloadHooks?: boolean;
  readonly reloadExtensions?: boolean;
  readonly deferRepoHooks?: boolean;
}

interface PluginsUninstallRequest {
  readonly name: string;
  readonly directSourceId?: string | null;
}

interface PluginsUpdateRequest {
  readonly name: string;
}

type ProtocolAppendMode = 'append';

type ProtocolCustomizeMode = 'customize';

type ProtocolExternalToolDefer = 'auto' | 'never';

interface ProtocolExternalToolDefinition {
  readonly name: string;
  readonly description: string;
  readonly title?: string;
  readonly parameters?: { readonly [key: string]: unknown };
  readonly overridesBuiltInTool?: boolean;
  readonly skipPermission?: boolean;
  readonly defer?: ProtocolExternalToolDefer;
  readonly isTerminal?: boolean;
  readonly metadata?: { readonly [key: string]: unknown };
  readonly namespace?: ProtocolExternalToolNamespace;
}

interface ProtocolExternalToolNamespace {
  readonly name: string;
  readonly description?: string;
}

interface ProtocolImageGenerationOptions {
  readonly enabled?: boolean;
  readonly watermark?: boolean;
}

type ProtocolMarkerSectionOverride =
  | {
      readonly action: 'transform';
    }
  | {
      readonly action: 'preserve';
    };

type ProtocolReplaceMode = 'replace';

type ProtocolSectionOverride = ProtocolStaticSectionOverride | ProtocolMarkerSectionOverride;

type ProtocolStaticSectionAction = 'replace' | 'remove' | 'append' | 'prepend';

interface ProtocolStaticSectionOverride {
  readonly action: ProtocolStaticSectionAction;
  readonly content?: string;
}

interface ProtocolSystemMessageAppendConfig {
  readonly mode?: ProtocolAppendMode;
  readonly content?: string;
}

type ProtocolSystemMessageConfig =
  ProtocolSystemMessageAppendConfig | ProtocolSystemMessageReplaceConfig | ProtocolSystemMessageCustomizeConfig;

interface ProtocolSystemMessageCustomizeConfig {
  readonly mode: ProtocolCustomizeMode;
  readonly sections?: { readonly [key: string]: ProtocolSectionOverride };
  readonly content?: string;
}

interface ProtocolSystemMessageReplaceConfig {
  readonly mode: ProtocolReplaceMode;
  readonly content: string;
  readonly contentBlocks?: readonly SystemMessageBlock[];
}

interface ProviderAddRequest {
  readonly providers?: readonly NamedProviderConfig[];
  readonly models?: readonly ProviderModelConfig[];
}

interface ProviderAddResult {
  readonly models: readonly unknown[];
}

interface ProviderConfig {
  readonly type?: ProviderConfigType;
  readonly wireApi?: ProviderConfigWireApi;
  readonly transport?: ProviderConfigTransport;
  readonly baseUrl: string;
  readonly apiKey?: string;
  readonly apiKeyCommand?: string;
  readonly bearerToken?: string;
  readonly azure?: ProviderConfigAzure;
  readonly modelId?: string;
  readonly modelCapabilities?: ModelCapabilitiesOverride;
  readonly providerName?: string;
  readonly modelProvider?: ProviderConfigModelProvider;
  readonly wireModel?: string;
  readonly maxPromptTokens?: number;
  readonly maxContextWindowTokens?: number;
  readonly maxOutputTokens?: number;
  readonly headers?: { readonly [key: string]: string };
  readonly hasBearerTokenProvider?: boolean;
}

interface ProviderConfigAzure {
  readonly apiVersion?: string;
}

type ProviderConfigModelProvider =
  'openai' | 'anthropic' | 'azure_openai' | 'ollama' | 'lm_studio' | 'foundry_local' | 'llama_cpp';

type ProviderConfigTransport = 'http' | 'websockets';

type ProviderConfigType = 'openai' | 'azure' | 'anthropic';

type ProviderConfigWireApi = 'completions' | 'responses';

interface ProviderDescriptor {
  readonly kind: LoginProviderKind;
  readonly label: string;
  readonly available: boolean;
}

interface ProviderEndpoint {
  readonly type: ProviderEndpointType;
  readonly wireApi?: ProviderEndpointWireApi;
  readonly transport?: ProviderEndpointTransport;
  readonly baseUrl: string;
  readonly apiKey?: string;
  readonly headers: { readonly [key: string]: string };
  readonly sessionToken?: ProviderSessionToken;
}

type ProviderEndpointTransport = 'http' | 'websockets';

type ProviderEndpointType = 'openai' | 'azure' | 'anthropic';

type ProviderEndpointWireApi = 'completions' | 'responses';

interface ProviderGetEndpointRequest {
  readonly modelId?: string;
}

interface ProviderModelConfig {
  readonly id: string;
  readonly provider: string;
  readonly wireModel?: string;
  readonly modelId?: string;
  readonly name?: string;
  readonly maxPromptTokens?: number;
  readonly maxContextWindowTokens?: number;
  readonly maxOutputTokens?: number;
  readonly capabilities?: ModelCapabilitiesOverride;
  readonly systemMessage?: ProtocolSystemMessageConfig;
  readonly metadata?: { readonly [key: string]: unknown };
}

interface ProviderSessionToken {
  readonly token: string;
  readonly header: string;
  readonly model?: string;
  readonly expiresAt?: string;
}

interface ProviderSyncRequest {
  readonly providers?: readonly NamedProviderConfig[];
  readonly models?: readonly ProviderModelConfig[];
}

interface ProviderSyncResult {
  readonly models: readonly unknown[];
  readonly selectionIds: readonly string[];
  readonly modelDeselected?: boolean;
}

interface ProviderWithdrawRequest {
  readonly models: readonly string[];
}

interface ProviderWithdrawResult {
  readonly withdrawn: readonly string[];
  readonly providersRemoved: readonly string[];
  readonly modelDeselected?: boolean;
}

type PushAttachment =
  | PushAttachmentFile
  | PushAttachmentDirectory
  | PushAttachmentSelection
  | PushAttachmentGitHubReference
  | PushAttachmentGitHubCommit
  | PushAttachmentGitHubRelease
  | PushAttachmentGitHubActionsJob
  | PushAttachmentGitHubRepository
  | PushAttachmentGitHubFileDiff
  | PushAttachmentGitHubTreeComparison
  | PushAttachmentGitHubUrl
  | PushAttachmentGitHubFile
  | PushAttachmentGitHubSnippet
  | PushAttachmentBlob
  | ExtensionContextPushInput;

interface PushAttachmentBlob {
  readonly type: 'blob';
  readonly data: string;
  readonly mimeType: string;
  readonly displayName?: string;
}

interface PushAttachmentDirectory {
  readonly type: 'directory';
  readonly path: string;
  readonly displayName: string;
}

interface PushAttachmentFile {
  readonly type: 'file';
  readonly path: string;
  readonly displayName: string;
  readonly lineRange?: PushAttachmentFileLineRange;
}

interface PushAttachmentFileLineRange {
  readonly start: number;
  readonly end: number;
}

interface PushAttachmentGitHubActionsJob {
  readonly type: 'github_actions_job';
  readonly repo: PushGitHubRepoRef;
  readonly jobId: number;
  readonly jobName: string;
  readonly workflowName: string;
  readonly url: string;
  readonly conclusion?: string;
}

interface PushAttachmentGitHubCommit {
  readonly type: 'github_commit';
  readonly repo: PushGitHubRepoRef;
  readonly oid: string;
  readonly message: string;
  readonly url: string;
}

interface PushAttachmentGitHubFile {
  readonly type: 'github_file';
  readonly repo: PushGitHubRepoRef;
  readonly ref: string;
  readonly path: string;
  readonly url: string;
}

interface PushAttachmentGitHubFileDiff {
  readonly type: 'github_file_diff';
  readonly url: string;
  readonly head?: PushAttachmentGitHubFileDiffSide;
  readonly base?: PushAttachmentGitHubFileDiffSide;
}

interface PushAttachmentGitHubFileDiffSide {
  readonly repo: PushGitHubRepoRef;
  readonly ref: string;
  readonly path: string;
}

interface PushAttachmentGitHubReference {
  readonly type: 'github_reference';
  readonly number: number;
  readonly title: string;
  readonly referenceType: PushAttachmentGitHubReferenceType;
  readonly state: string;
  readonly url: string;
}

type PushAttachmentGitHubReferenceType = 'issue' | 'pr' | 'discussion';

interface PushAttachmentGitHubRelease {
  readonly type: 'github_release';
  readonly repo: PushGitHubRepoRef;
  readonly tagName: string;
  readonly name: string;
  readonly url: string;
}

interface PushAttachmentGitHubRepository {
  readonly type: 'github_repository';
  readonly repo: PushGitHubRepoRef;
  readonly url: string;
  readonly description?: string;
  readonly ref?: string;
}

interface PushAttachmentGitHubSnippet {
  readonly type: 'github_snippet';
  readonly repo: PushGitHubRepoRef;
  readonly ref: string;
  readonly path: string;
  readonly url: string;
  readonly lineRange: PushAttachmentFileLineRange;
}

interface PushAttachmentGitHubTreeComparison {
  readonly type: 'github_tree_comparison';
  readonly url: string;
  readonly base: PushAttachmentGitHubTreeComparisonSide;
  readonly head: PushAttachmentGitHubTreeComparisonSide;
}

interface PushAttachmentGitHubTreeComparisonSide {
  readonly repo: PushGitHubRepoRef;
  readonly revision: string;
}

interface PushAttachmentGitHubUrl {
  readonly type: 'github_url';
  readonly url: string;
}

interface PushAttachmentSelection {
  readonly type: 'selection';
  readonly filePath: string;
  readonly displayName: string;
  readonly text: string;
  readonly selection: PushAttachmentSelectionDetails;
}

interface PushAttachmentSelectionDetails {
  readonly start: PushAttachmentSelectionDetailsStart;
  readonly end: PushAttachmentSelectionDetailsEnd;
}

interface PushAttachmentSelectionDetailsEnd {
  readonly line: number;
  readonly character: number;
}

interface PushAttachmentSelectionDetailsStart {
  readonly line: number;
  readonly character: number;
}

interface PushGitHubRepoRef {
  readonly id?: number;
  readonly name: string;
  readonly owner: string;
}

interface QueueAppendSteeringRequest {
  readonly messageId: string;
  readonly expectedPrompt: string;
  readonly agentMode: SendAgentMode;
  readonly prompt: string;
  readonly displayPrompt: string;
  readonly attachments: readonly Attachment[];
}

interface QueueDuplicateAtRequest {
  readonly id: string;
}

interface QueueDuplicateAtResult {
  readonly id: string;
}

interface QueueInsertAtRequest {
  readonly position: number;
  readonly message: QueueInsertMessage;
}

interface QueueInsertAtResult {
  readonly id: string;
}

interface QueueInsertMessage {
  readonly prompt: string;
  readonly displayPrompt?: string;
  readonly attachments?: readonly Attachment[];
  readonly agentMode?: SendAgentMode;
  readonly source?: string;
  readonly billable?: boolean;
  readonly requiredTool?: string;
  readonly requestHeaders?: { readonly [key: string]: string };
  readonly mode?: SendMode;
  readonly prepend?: boolean;
  readonly wait?: boolean;
  readonly delivery?: string;
}

interface QueueMoveItemRequest {
  readonly id: string;
  readonly toPosition: number;
}

interface QueueMoveItemResult {
  readonly changed: boolean;
}

interface QueuePendingItems {
  readonly id: string;
  readonly messageId?: string;
  readonly kind: QueuePendingItemsKind;
  readonly displayText: string;
  readonly agentMode: SendAgentMode;
  readonly source?: string;
}

type QueuePendingItemsKind = 'message' | 'command';

interface QueuePendingItemsResult {
  readonly items: readonly QueuePendingItems[];
  readonly steeringMessages: readonly string[];
  readonly inFlightSteeringCount?: number;
  readonly withdrawableTurnMessageId?: string;
}

interface QueueRemoveAtRequest {
  readonly id: string;
}

interface QueueRemoveAtResult {
  readonly removed: boolean;
}

interface QueueRemoveMostRecentResult {
  readonly removed: boolean;
}

interface QueueSendNowRequest {
  readonly id: string;
}

interface QueueSendNowResult {
  readonly steered: boolean;
}

interface QueueSetDrainPausedRequest {
  readonly paused: boolean;
}

interface QueueUpdateTextRequest {
  readonly id: string;
  readonly prompt: string;
  readonly displayPrompt?: string;
}

interface QueueUpdateTextResult {
  readonly updated: boolean;
}

interface QueueWithdrawMessageRequest {
  readonly messageId: string;
  readonly expectedPrompt: string;
}

interface QueueWithdrawMessageResult {
  readonly removed: boolean;
  readonly interrupted: boolean;
}

interface QueuedCommandHandled {
  readonly handled: true;
  readonly stopProcessingQueue?: boolean;
}

interface QueuedCommandNotHandled {
  readonly handled: false;
}

type QueuedCommandResult = QueuedCommandHandled | QueuedCommandNotHandled;

type QuotaTakeWarningsResult = readonly QuotaWarningProjection[];

interface QuotaWarningProjection {
  readonly warningType: string;
  readonly message: string;
  readonly url?: string;
}

interface RegisterEventInterestParams {
  readonly eventType: string;
}

interface RegisterEventInterestResult {
  readonly handle: string;
}

interface ReleaseEventInterestParams {
  readonly handle: string;
}

interface RemoteControlConfig {
  readonly remote: boolean;
  readonly steerable: boolean;
  readonly explicit: boolean;
  readonly silent: boolean;
  readonly taskId?: string;
  readonly existingMcSession?: RemoteControlConfigExistingMcSession;
}

interface RemoteControlConfigExistingMcSession {
  readonly mcSessionId: string;
  readonly mcTaskId: string;
}

type RemoteControlStatus =
  RemoteControlStatusOff | RemoteControlStatusConnecting | RemoteControlStatusActive | RemoteControlStatusError;

interface RemoteControlStatusActive {
  readonly state: 'active';
  readonly attachedSessionId: string;
  readonly frontendUrl?: string;
  readonly isSteerable: boolean;
}

interface RemoteControlStatusConnecting {
  readonly state: 'connecting';
  readonly attachedSessionId: string;
}

interface RemoteControlStatusError {
  readonly state: 'error';
  readonly error: string;
  readonly attachedSessionId?: string;
}

interface RemoteControlStatusOff {
  readonly state: 'off';
}

interface RemoteControlStatusResult {
  readonly status: RemoteControlStatus;
}

interface RemoteControlStopResult {
  readonly status: RemoteControlStatus;
  readonly stopped: boolean;
}

interface RemoteControlTransferResult {
  readonly status: RemoteControlStatus;
  readonly transferred: boolean;
}

interface RemoteEnableRequest {
  readonly mode?: RemoteSessionMode;
}

interface RemoteEnableResult {
  readonly url?: string;
  readonly remoteSteerable: boolean;
}

interface RemoteNotifySteerableChangedRequest {
  readonly remoteSteerable: boolean;
}

type RemoteNotifySteerableChangedResult = { readonly [key: string]: unknown };

interface RemoteSessionConnectionResult {
  readonly sessionId: string;
  readonly metadata: ConnectedRemoteSessionMetadata;
}

type RemoteSessionHostStatus = 'idle' | 'working' | 'input-needed' | 'error';

interface RemoteSessionMetadataRepository {
  readonly owner: string;
  readonly name: string;
  readonly branch: string;
}

type RemoteSessionMetadataTaskType = 'cca' | 'cli';

interface RemoteSessionMetadataValue {
  readonly sessionId: string;
  readonly startTime: string;
  readonly modifiedTime: string;
  readonly summary?: string;
  readonly name?: string;
  readonly isRemote: true;
  readonly context?: SessionContext;
  readonly repository: RemoteSessionMetadataRepository;
  readonly remoteSessionIds: readonly string[];
  readonly pullRequestNumber?: number;
  readonly resourceId?: string;
  readonly taskType?: RemoteSessionMetadataTaskType;
  readonly staleAt?: string;
  readonly state?: string;
  readonly hostStatus?: RemoteSessionHostStatus;
  readonly hostActivity?: string;
}

type RemoteSessionMode = 'off' | 'export' | 'on';

type ResponseFormat = {
  readonly jsonSchema: JsonSchemaResponseFormat;
  readonly type: 'json_schema';
};

interface SandboxConfig {
  readonly enabled: boolean;
  readonly userPolicy?: SandboxConfigUserPolicy;
  readonly addCurrentWorkingDirectory?: boolean;
  readonly sandboxMcpServers?: boolean;
  readonly sandboxLspServers?: boolean;
  readonly allowBypass?: boolean;
  readonly auth?: SandboxConfigAuth;
  readonly credentials?: SandboxCredentialsConfig;
  readonly allowDevToolAccess?: boolean;
}

interface SandboxConfigAuth {
  readonly git?: boolean;
  readonly gh?: boolean;
}

type SandboxConfigSource =
  | 'never_configured'
  | 'user_enabled'
  | 'user_disabled'
  | 'session_flag'
  | 'session_disabled'
  | 'unsupported_host'
  | 'repository_policy';

interface SandboxConfigUserPolicy {
  readonly filesystem?: SandboxConfigUserPolicyFilesystem;
  readonly network?: SandboxConfigUserPolicyNetwork;
  readonly seatbelt?: SandboxConfigUserPolicySeatbelt;
  readonly experimental?: SandboxConfigUserPolicyExperimental;
}

interface SandboxConfigUserPolicyExperimental {
  readonly seatbelt?: SandboxConfigUserPolicyExperimentalSeatbelt;
}

interface SandboxConfigUserPolicyExperimentalSeatbelt {
  readonly keychainAccess?: boolean;
}

interface SandboxConfigUserPolicyFilesystem {
  readonly readwritePaths?: readonly string[];
  readonly readonlyPaths?: readonly string[];
  readonly deniedPaths?: readonly string[];
  readonly clearPolicyOnExit?: boolean;
}

interface SandboxConfigUserPolicyNetwork {
  readonly allowedHosts?: readonly string[];
  readonly blockedHosts?: readonly string[];
  readonly allowOutbound?: boolean;
  readonly allowLocalNetwork?: boolean;
  readonly proxy?: SandboxConfigUserPolicyNetworkProxy;
}

interface SandboxConfigUserPolicyNetworkProxy {
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
}

interface SandboxConfigUserPolicySeatbelt {
  readonly keychainAccess?: boolean;
}

interface SandboxCredentialSuggestion {
  readonly name: string;
  readonly suggestedInjectHosts: readonly string[];
}

interface SandboxCredentialSuggestionsResult {
  readonly suggestions: readonly SandboxCredentialSuggestion[];
}

interface SandboxCredentialsConfig {
  readonly envVars: { readonly [key: string]: SandboxMaskedEnvVar };
}

interface SandboxDisableForSessionRequest {
  readonly requestId: string;
  readonly decisionContext?: PermissionDecisionContext;
}

interface SandboxDisableForSessionResult {
  readonly success: boolean;
  readonly enabled: boolean;
}

interface SandboxEnforcementStatus {
  readonly required: boolean;
  readonly blocked: boolean;
  readonly reason?: string;
}

interface SandboxGrantPathForRequestRequest {
  readonly requestId: string;
  readonly decisionContext?: PermissionDecisionContext;
}

interface SandboxGrantPathForRequestResult {
  readonly success: boolean;
}

interface SandboxHostCapability {
  readonly name: SandboxHostCapabilityName;
  readonly supported: boolean;
  readonly reason?: string;
}

type SandboxHostCapabilityName = string;

interface SandboxHostSupport {
  readonly supported: boolean;
  readonly reason?: string;
  readonly capabilities: readonly SandboxHostCapability[];
}

interface SandboxMaskedEnvVar {
  readonly injectHosts: readonly string[];
}

interface SandboxProxyCaCreateResult {
  readonly certificatePath: string;
}

interface SandboxProxyCaRequest {
  readonly sandboxConfig?: SandboxConfig;
}

type SandboxProxyCaState = 'unsupported' | 'notInstalled' | 'installed' | 'error';

interface SandboxProxyCaStatus {
  readonly state: SandboxProxyCaState;
  readonly detail?: string;
  readonly canInstall: boolean;
}

type SandboxSessionChange = 'disabled' | 'restored';

interface ScheduleEntry {
  readonly id: number;
  readonly intervalMs?: number;
  readonly cron?: string;
  readonly tz?: string;
  readonly at?: number;
  readonly prompt: string;
  readonly recurring: boolean;
  readonly selfPaced?: boolean;
  readonly displayPrompt?: string;
  readonly nextRunAt: string;
}

interface ScheduleList {
  readonly entries: readonly ScheduleEntry[];
}

interface ScheduleStopRequest {
  readonly id: number;
}

interface ScheduleStopResult {
  readonly entry?: ScheduleEntry;
}

interface SecretsAddFilterValuesRequest {
  readonly values: readonly string[];
}

interface SecretsAddFilterValuesResult {
  readonly ok: true;
}

type SendAgentMode = 'interactive' | 'plan' | 'autopilot' | 'shell';

interface SendAttachmentsToMessageParams {
  readonly instanceId?: string;
  readonly attachments: readonly PushAttachment[];
}

interface SendMessageItem {
  readonly prompt: string;
  readonly displayPrompt?: string;
  readonly attachments?: readonly Attachment[];
  readonly requiredTool?: string;
}

interface SendMessagesRequest {
  readonly messages: readonly SendMessageItem[];
  readonly mode?: SendMode;
  readonly prepend?: boolean;
  readonly agentMode?: SendAgentMode;
  readonly requestHeaders?: { readonly [key: string]: string };
  readonly responseFormat?: ResponseFormat;
  readonly traceparent?: string;
  readonly tracestate?: string;
  readonly wait?: boolean;
}

interface SendMessagesResult {
  readonly messageIds: readonly string[];
}

type SendMode = 'enqueue' | 'immediate';

interface SendRequest {
  readonly prompt: string;
  readonly displayPrompt?: string;
  readonly attachments?: readonly Attachment[];
  readonly mode?: SendMode;
  readonly prepend?: boolean;
  readonly billable?: boolean;
  readonly requiredTool?: string;
  readonly agentMode?: SendAgentMode;
  readonly requestHeaders?: { readonly [key: string]: string };
  readonly responseFormat?: ResponseFormat;
  readonly traceparent?: string;
  readonly tracestate?: string;
  readonly wait?: boolean;
}

interface SendResult {
  readonly messageId: string;
}

interface ServerAgentList {
  readonly agents: readonly AgentInfo[];
}

interface ServerInstructionSourceList {
  readonly sources: readonly InstructionSource[];
}

interface ServerSkill {
  readonly name: string;
  readonly commandName?: string;
  readonly description: string;
  readonly source: SkillSource;
  readonly userInvocable: boolean;
  readonly enabled: boolean;
  readonly path?: string;
  readonly projectPath?: string;
  readonly argumentHint?: string;
}

interface ServerSkillList {
  readonly skills: readonly ServerSkill[];
  readonly errors?: readonly string[];
}

interface SessionActivity {
  readonly abortable: boolean;
  readonly hasActiveWork: boolean;
}

interface SessionAuthStatus {
  readonly isAuthenticated: boolean;
  readonly authType?: AuthInfoType;
  readonly host?: string;
  readonly login?: string;
  readonly statusMessage?: string;
  readonly copilotPlan?: string;
}

interface SessionBulkDeleteResult {
  readonly freedBytes: { readonly [key: string]: number };
}

type SessionCapability =
  | 'tui-hints'
  | 'plan-mode'
  | 'memory'
  | 'cli-documentation'
  | 'ask-user'
  | 'interactive-mode'
  | 'system-notifications'
  | 'elicitation'
  | 'session-store'
  | 'mcp-apps'
  | 'canvas-renderer';

interface SessionCompletionItem {
  readonly insertText: string;
  readonly rangeStart?: number;
  readonly rangeEnd?: number;
  readonly label?: string;
  readonly kind?: string;
}

interface SessionContext {
  readonly cwd: string;
  readonly gitRoot?: string;
  readonly repository?: string;
  readonly hostType?: SessionContextHostType;
  readonly branch?: string;
}

type SessionContextAttribution = {
  readonly totalTokens: number;
  readonly modelId: string;
  readonly modelSource: string;
  readonly promptTokenLimit: number;
  readonly limit: number;
  readonly bufferTokens: number;
  readonly compactionThreshold: number;
  readonly categories: {
    readonly systemPrompt: number;
    readonly customInstructions: number;
    readonly systemTools: number;
    readonly mcpTools: number;
    readonly messages: number;
    readonly freeSpace: number;
    readonly buffer: number;
  };
  readonly entries: readonly {
    readonly kind: string;
    readonly id: string;
    readonly label: string;
    readonly tokens: number;
    readonly parentId?: string;
    readonly attributes?: { readonly [key: string]: string };
  }[];
  readonly compactions: {
    readonly count: number;
  };
} | null;

type SessionContextHostType = 'github' | 'ado';

type SessionContextInfo = {
  readonly modelName: string;
  readonly provider?: ModelProviderRef;
  readonly displayModelName?: string;
  readonly systemTokens: number;
  readonly conversationTokens: number;
  readonly toolDefinitionsTokens: number;
  readonly mcpToolsTokens: number;
  readonly totalTokens: number;
  readonly promptTokenLimit: number;
  readonly compactionThreshold: number;
  readonly limit: number;
  readonly bufferTokens: number;
} | null;

interface SessionEnrichMetadataResult {
  readonly sessions: readonly LocalSessionMetadataValue[];
}

interface SessionFsSetProviderCapabilities {
  readonly sqlite?: boolean;
  readonly binary?: boolean;
}

type SessionFsSetProviderConventions = 'windows' | 'posix';

interface SessionFsSetProviderRequest {
  readonly initialCwd: string;
  readonly sessionStatePath: string;
  readonly conventions: SessionFsSetProviderConventions;
  readonly capabilities?: SessionFsSetProviderCapabilities;
}

interface SessionFsSetProviderResult {
  readonly success: boolean;
}

interface SessionInstalledPlugin {
  readonly name: string;
  readonly marketplace: string;
  readonly version?: string;
  readonly installed_at: string;
  readonly enabled: boolean;
  readonly cache_path?: string;
  readonly source?: SessionInstalledPluginSource;
  readonly source_sha?: string;
  readonly installed_from?: string;
}

type SessionInstalledPluginSource =
  string | SessionInstalledPluginSourceGitHub | SessionInstalledPluginSourceUrl | SessionInstalledPluginSourceLocal;

interface SessionInstalledPluginSourceGitHub {
  readonly source: 'github';
  readonly repo: string;
  readonly ref?: string;
  readonly sha?: string;
  readonly path?: string;
}

interface SessionInstalledPluginSourceLocal {
  readonly source: 'local';
  readonly path: string;
}

interface SessionInstalledPluginSourceUrl {
  readonly source: 'url';
  readonly url: string;
  readonly ref?: string;
  readonly sha?: string;
  readonly path?: string;
}

interface SessionLimitPredictionBaselineData {
  readonly windowStart: string;
  readonly windowEnd: string;
}

type SessionLimitPredictionClientType = 'cli-interactive' | 'cli-prompt';

interface SessionLimitPredictionDetails {
  readonly clientType: SessionLimitPredictionClientType;
  readonly modelId: string;
  readonly source: SessionLimitPredictionSource;
  readonly sourceKey: string;
  readonly family?: string;
  readonly tiers: readonly SessionLimitPredictionTierOption[];
  readonly baselineData: SessionLimitPredictionBaselineData;
  readonly recommendedTier: SessionLimitPredictionTier;
  readonly recommendedCap: number;
}

interface SessionLimitPredictionRequest {
  readonly modelId?: string;
  readonly clientType?: SessionLimitPredictionClientType;
}

type SessionLimitPredictionResult =
  | {
      readonly prediction: SessionLimitPredictionDetails;
      readonly kind: 'available';
    }
  | {
      readonly reason: SessionLimitPredictionUnavailableReason;
      readonly kind: 'unavailable';
    };

type SessionLimitPredictionSource = 'model' | 'family' | 'global';

type SessionLimitPredictionTier = 'recommended' | 'additional_headroom' | 'generous_headroom' | 'maximum_headroom';

interface SessionLimitPredictionTierOption {
  readonly tier: SessionLimitPredictionTier;
  readonly cap: number;
}

type SessionLimitPredictionUnavailableReason = 'auto_unresolved' | 'no_model';

interface SessionList {
  readonly sessions: readonly SessionListEntry[];
}

type SessionListEntry = LocalSessionMetadataValue | RemoteSessionMetadataValue;

interface SessionListFilter {
  readonly cwd?: string;
  readonly gitRoot?: string;
  readonly repository?: string;
  readonly branch?: string;
}

interface SessionLoadDeferredRepoHooksResult {
  readonly startupPrompts: readonly string[];
  readonly hookCount: number;
}

type SessionLogLevel = 'info' | 'warning' | 'error';

interface SessionMcpOauthCancelLoginParams {
  readonly expectedInstallationId: string;
  readonly loginId: string;
}

interface SessionMcpOauthPrepareLoginParams {
  readonly serverName: string;
  readonly expectedInstallationId: string;
  readonly forceReauth?: boolean;
  readonly clientName?: string;
  readonly callbackSuccessMessage?: string;
}

interface SessionMetadataSnapshot {
  readonly sessionId: string;
  readonly startTime: string;
  readonly modifiedTime: string;
  readonly isRemote: boolean;
  readonly alreadyInUse: boolean;
  readonly workspacePath: string | null;
  readonly initialName?: string;
  readonly clientName?: string;
  readonly remoteMetadata?: MetadataSnapshotRemoteMetadata;
  readonly summary?: string;
  readonly workingDirectory: string;
  readonly currentMode: MetadataSnapshotCurrentMode;
  readonly selectedModel?: string;
  readonly sessionLimits: SessionLimitsConfig | null;
  readonly indexedSearch?: IndexedSearchState;
  readonly workspace: WorkspaceSummary;
}

interface SessionModelList {
  readonly list: readonly unknown[];
  readonly providers?: readonly ModelProviderDescriptor[];
  readonly modelPriceCategories?: readonly SessionModelPriceCategory[];
  readonly quotaSnapshots?: { readonly [key: string]: unknown };
  readonly auto?: AutoTierMetadata;
}

interface SessionModelPriceCategory {
  readonly id: string;
  readonly priceCategory: ModelPickerPriceCategory;
}

interface SessionOpenResult {
  readonly status: SessionsOpenStatus;
  readonly sessionId?: string;
  readonly startupPrompts?: readonly string[];
  readonly remoteSessionId?: string;
  readonly metadata?: RemoteSessionMetadataValue;
  readonly progress?: readonly SessionsOpenProgress[];
}

interface SessionPluginsDisableRequest {
  readonly names: readonly string[];
}

interface SessionPluginsEnableRequest {
  readonly names: readonly string[];
}

interface SessionPluginsInstallRequest {
  readonly source: string;
}

interface SessionPluginsRetryManagedRequest {
  readonly plugins?: readonly string[];
}

interface SessionPluginsRetryManagedResult {
  readonly plugins: readonly ManagedPluginRetryEntry[];
}

interface SessionPruneResult {
  readonly deleted: readonly string[];
  readonly candidates: readonly string[];
  readonly skipped: readonly string[];
  readonly freedBytes: number;
  readonly dryRun: boolean;
}

interface SessionQuotaDelegateWarning {
  readonly text: string;
  readonly url: string;
}

type SessionQuotaPlanTier = 'free' | 'edu' | 'pro' | 'pro_plus' | 'business' | 'enterprise' | 'max' | 'unknown';

interface SessionQuotaProjection {
  readonly snapshots: { readonly [key: string]: SessionQuotaSnapshot };
  readonly providerQuotas?: readonly ProviderQuotaState[];
  readonly isFreeUser: boolean;
  readonly isTbbUser: boolean;
  readonly planTier: SessionQuotaPlanTier;
  readonly premiumRequestsBillable: boolean;
  readonly modelCostColumnVisible: boolean;
  readonly delegateAvailable: boolean;
  readonly canSignupForCopilotFree: boolean;
  readonly dynamicWorkflowsEnabled: boolean;
  readonly dynamicWorkflowsUiVisible: boolean;
  readonly upgradeUrl?: string;
  readonly delegateWarning?: SessionQuotaDelegateWarning;
}

interface SessionQuotaSnapshot {
  readonly isUnlimitedEntitlement: boolean;
  readonly entitlementRequests: number;
  readonly usedRequests: number;
  readonly usageAllowedWithExhaustedQuota: boolean;
  readonly overage: number;
  readonly overageAllowedWithExhaustedQuota: boolean;
  readonly remainingPercentage: number;
  readonly resetDateEpochMs?: number;
  readonly resetDateEstimated?: boolean;
  readonly hasQuota?: boolean;
  readonly tokenBasedBilling?: boolean;
  readonly overageEntitlement?: number;
}

interface SessionSetCredentialsParams {
  readonly credentials?: SettableAuthInfo;
}

interface SessionSetCredentialsResult {
  readonly success: boolean;
  readonly copilotUserResolved?: boolean;
}

interface SessionSizes {
  readonly sizes: { readonly [key: string]: number };
}

type SessionSource = 'local' | 'remote' | 'all';

interface SessionTelemetryEngagement {
  readonly engagementId?: string;
}

interface SessionUpdateOptionsParams {
  readonly imageGeneration?: ProtocolImageGenerationOptions;
  readonly model?: string;
  readonly modelCapabilitiesOverrides?: ModelCapabilitiesOverride;
  readonly reasoningEffort?: string;
  readonly reasoningSummary?: OptionsUpdateReasoningSummary;
  readonly verbosity?: Verbosity;
  readonly clientName?: string;
  readonly lspClientName?: string;
  readonly integrationId?: string;
  readonly featureFlags?: { readonly [key: string]: boolean };
  readonly isExperimentalMode?: boolean;
  readonly provider?: ProviderConfig;
  readonly capi?: CapiSessionOptions;
  readonly workingDirectory?: string;
  readonly availableTools?: readonly string[];
  readonly excludedTools?: readonly string[];
  readonly includedBuiltinAgents?: readonly string[] | null;
  readonly excludedBuiltinAgents?: readonly string[];
  readonly toolFilterPrecedence?: OptionsUpdateToolFilterPrecedence;
  readonly enableScriptSafety?: boolean;
  readonly shell?: ShellOptions;
  readonly shellInitProfile?: string;
  readonly shellProcessFlags?: readonly string[];
  readonly sandboxConfig?: SandboxConfig;
  readonly sandboxConfigSource?: SandboxConfigSource;
  readonly logInteractiveShells?: boolean;
  readonly envValueMode?: OptionsUpdateEnvValueMode;
  readonly allowAllMcpServerInstructions?: boolean;
  readonly skillDirectories?: readonly string[];
  readonly agentDirectories?: readonly string[];
  readonly instructionDirectories?: readonly string[];
  readonly hookDirectories?: readonly string[];
  readonly ignoredSkillsLocations?: readonly string[];
  readonly includedBuiltinSkills?: readonly string[] | null;
  readonly disabledSkills?: readonly string[];
  readonly enableOnDemandInstructionDiscovery?: boolean;
  readonly maxInlineBinaryBytes?: number;
  readonly installedPlugins?: readonly SessionInstalledPlugin[];
  readonly customAgentsLocalOnly?: boolean;
  readonly suppressCustomAgentPrompt?: boolean;
  readonly skipCustomInstructions?: boolean;
  readonly disabledInstructionSources?: readonly string[];
  readonly coauthorEnabled?: boolean;
  readonly trajectoryFile?: string;
  readonly enableStreaming?: boolean;
  readonly copilotUrl?: string;
  readonly askUserDisabled?: boolean;
  readonly continueOnAutoMode?: boolean;
  readonly runningInInteractiveMode?: boolean;
  readonly enableReasoningSummaries?: boolean;
  readonly agentContext?: string;
  readonly eventsLogDirectory?: string;
  readonly eventsLogIncludesSubagents?: boolean;
  readonly additionalContentExclusionPolicies?: readonly OptionsUpdateAdditionalContentExclusionPolicy[];
  readonly manageScheduleEnabled?: boolean;
  readonly sessionCapabilities?: readonly SessionCapability[];
  readonly skipEmbeddingRetrieval?: boolean;
  readonly organizationCustomInstructions?: string;
  readonly enableFileHooks?: boolean;
  readonly enableHostGitOperations?: boolean;
  readonly enableSessionStore?: boolean;
  readonly enableSkills?: boolean;
  readonly contextTier?: OptionsUpdateContextTier;
  readonly sessionLimits?: SessionLimitsConfig | null;
  readonly autopilot?: AutopilotOptions;
}

interface SessionUpdateOptionsResult {
  readonly success: boolean;
  readonly pluginHookCount?: number;
}

type SessionVisibilityStatus = 'repo' | 'unshared';

interface SessionWorkingDirectoryContext {
  readonly cwd: string;
  readonly gitRoot?: string;
  readonly repository?: string;
  readonly hostType?: SessionWorkingDirectoryContextHostType;
  readonly repositoryHost?: string;
  readonly branch?: string;
  readonly headCommit?: string;
  readonly baseCommit?: string;
}

type SessionWorkingDirectoryContextHostType = 'github' | 'ado';

interface SessionsBulkDeleteRequest {
  readonly sessionIds: readonly string[];
}

interface SessionsCheckInUseRequest {
  readonly sessionIds: readonly string[];
}

interface SessionsCheckInUseResult {
  readonly inUse: readonly string[];
}

type SessionsClientMetadataEntry =
  | {
      readonly sessionId: string;
      readonly metadata: ClientMetadata;
      readonly status: 'ok';
    }
  | {
      readonly sessionId: string;
      readonly status: 'notFound';
    }
  | {
      readonly sessionId: string;
      readonly status: 'corrupt';
    }
  | {
      readonly sessionId: string;
      readonly status: 'unsupportedVersion';
    }
  | {
      readonly sessionId: string;
      readonly code: string;
      readonly message: string;
      readonly status: 'unavailable';
    };

type SessionsCloseResult = { readonly [key: string]: unknown };

interface SessionsEnrichMetadataRequest {
  readonly sessions: readonly LocalSessionMetadataValue[];
}

interface SessionsFindByPrefixRequest {
  readonly prefix: string;
}

interface SessionsFindByPrefixResult {
  readonly sessionId?: string;
}

interface SessionsFindByTaskIDRequest {
  readonly taskId: string;
}

interface SessionsFindByTaskIDResult {
  readonly sessionId?: string;
}

interface SessionsForkRequest {
  readonly sessionId: string;
  readonly toEventId?: string;
  readonly name?: string;
}

interface SessionsForkResult {
  readonly sessionId: string;
  readonly name?: string;
}

interface SessionsGetClientMetadataRequest {
  readonly sessionIds: readonly string[];
  readonly keys?: readonly string[];
}

type SessionsGetClientMetadataResult = readonly SessionsClientMetadataEntry[];

interface SessionsGetLastForContextRequest {
  readonly context?: SessionContext;
}

interface SessionsGetLastForContextResult {
  readonly sessionId?: string;
}

type SessionsListRequest = {
  readonly source?: SessionSource;
  readonly metadataLimit?: number;
  readonly filter?: SessionListFilter;
  readonly includeDetached?: boolean;
  readonly throwOnError?: boolean;
};

interface SessionsOpenProgress {
  readonly step: SessionsOpenProgressStep;
  readonly status: SessionsOpenProgressStatus;
  readonly message?: string;
}

type SessionsOpenProgressStatus = 'in-progress' | 'complete';

type SessionsOpenProgressStep =
  'load-session' | 'validate-repo' | 'check-changes' | 'checkout-branch' | 'create-session' | 'save-session';

type SessionsOpenStatus = 'created' | 'resumed' | 'not_found' | 'connected' | 'handed_off';

interface SessionsPruneOldRequest {
  readonly olderThanDays: number;
  readonly dryRun?: boolean;
  readonly includeNamed?: boolean;
  readonly excludeSessionIds?: readonly string[];
}

interface SessionsReadPersistedEventsRequest {
  readonly sessionId: string;
  readonly cursor?: string;
  readonly max?: number;
  readonly direction?: EventsReadDirection;
}

type SessionsReleaseLockResult = { readonly [key: string]: unknown };

interface SessionsReloadPluginHooksRequest {
  readonly sessionId: string;
  readonly deferRepoHooks?: boolean;
}

type SessionsReloadPluginHooksResult = { readonly [key: string]: unknown };

type SessionsSaveResult = { readonly [key: string]: unknown };

interface SessionsSetAdditionalPluginsRequest {
  readonly plugins: readonly InstalledPlugin[];
}

type SessionsSetAdditionalPluginsResult = { readonly [key: string]: unknown };

interface SessionsSetRemoteControlSteeringRequest {
  readonly enabled: boolean;
}

interface SessionsStartRemoteControlRequest {
  readonly sessionId: string;
  readonly config: RemoteControlConfig;
}

type SessionsStopRemoteControlRequest = {
  readonly expectedSessionId?: string;
  readonly force?: boolean;
};

interface SessionsTransferRemoteControlRequest {
  readonly toSessionId: string;
  readonly expectedFromSessionId?: string;
}

type SettableAuthInfo =
  | HMACAuthInfo
  | EnvAuthInfo
  | SettableTokenAuthInfo
  | CopilotApiTokenAuthInfo
  | UserAuthInfo
  | AccountAuthInfo
  | GhCliAuthInfo
  | ApiKeyAuthInfo;

interface SettableTokenAuthInfo {
  readonly type: 'token';
  readonly host: string;
  readonly token: string;
  readonly copilotUser?: CopilotUserResponse;
}

interface ShellCancelUserRequestedRequest {
  readonly requestId: string;
}

interface ShellCredentials {
  readonly git?: boolean;
  readonly gh?: boolean;
}

interface ShellExecRequest {
  readonly command: string;
  readonly cwd?: string;
  readonly timeout?: number;
}

interface ShellExecResult {
  readonly processId: string;
}

interface ShellExecuteUserRequestedRequest {
  readonly requestId: string;
  readonly command: string;
}

type ShellInitProfile = 'none' | 'non-interactive';

interface ShellInitScript {
  readonly path: string;
  readonly shell: ShellInitScriptShell;
}

type ShellInitScriptShell = 'bash' | 'powershell';

interface ShellKillRequest {
  readonly processId: string;
  readonly signal?: ShellKillSignal;
}

interface ShellKillResult {
  readonly killed: boolean;
}

type ShellKillSignal = 'SIGTERM' | 'SIGKILL' | 'SIGINT';

interface ShellOptions {
  readonly initProfile?: ShellInitProfile;
  readonly initScripts?: readonly ShellInitScript[];
  readonly processFlags?: readonly string[];
  readonly credentials?: ShellCredentials;
}

interface ShutdownRequest {
  readonly type?: ShutdownType;
  readonly reason?: string;
  readonly detachSessionEndHooks?: boolean;
}

interface Skill {
  readonly name: string;
  readonly commandName?: string;
  readonly description: string;
  readonly source: SkillSource;
  readonly userInvocable: boolean;
  readonly enabled: boolean;
  readonly path?: string;
  readonly pluginName?: string;
  readonly argumentHint?: string;
}

interface SkillApplyInstallRequest {
  readonly contract: CatalogClientContract;
  readonly planHandle: string;
  readonly policySessionId: string;
}

interface SkillApplyUninstallRequest {
  readonly contract: CatalogClientContract;
  readonly planHandle: string;
  readonly policySessionId: string;
}

interface SkillDiscoveryPath {
  readonly path: string;
  readonly scope: SkillDiscoveryScope;
  readonly preferredForCreation: boolean;
  readonly projectPath?: string;
}

interface SkillDiscoveryPathList {
  readonly paths: readonly SkillDiscoveryPath[];
}

type SkillDiscoveryScope = 'project' | 'personal-copilot' | 'personal-agents' | 'custom';

interface SkillInstallPlan {
  readonly planHandle: string;
  readonly operationId: string;
  readonly expiresAt: string;
  readonly review: SkillInstallationReview;
}

type SkillInstallationFailureReason =
  | 'feature-disabled'
  | 'invalid-request'
  | 'operation-limit'
  | 'cancelled'
  | 'confirmation-unavailable'
  | 'confirmation-invalid'
  | 'policy-context-unavailable'
  | 'policy-changed'
  | 'resource-not-found'
  | 'plan-expired'
  | 'plan-replayed'
  | 'foreign-runtime'
  | 'wrong-kind'
  | 'search-mismatch'
  | 'expired'
  | 'invalid-candidate'
  | 'descriptor-unavailable'
  | 'descriptor-invalid'
  | 'entrypoint-unavailable'
  | 'invalid-skill'
  | 'payload-unavailable'
  | 'payload-mismatch'
  | 'source-rate-limited'
  | 'no-credential'
  | 'credential-rejected'
  | 'source-changed'
  | 'lifecycle-unavailable'
  | 'recovery-required'
  | 'review-too-large'
  | 'busy'
  | 'already-installed'
  | 'configuration-modified'
  | 'write-failed';

interface SkillInstallationFileReview {
  readonly path: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly executable: boolean;
  readonly digest: string;
}

interface SkillInstallationLocation {
  readonly scope: SkillInstallationScope;
  readonly relativePath: string;
  readonly displayLabel: string;
  readonly diagnosticsAbsolutePath?: string;
}

type SkillInstallationManagementOutcome =
  | {
      readonly kind: 'recovery-required';
    }
  | {
      readonly plan: SkillInstallPlan;
      readonly kind: 'install-planned';
    }
  | {
      readonly installations: readonly SkillInstallationSummary[];
      readonly kind: 'listed';
    }
  | {
      readonly installations: readonly SkillInstallationSummary[];
      readonly kind: 'recovered';
    }
  | {
      readonly reason: SkillInstallationFailureReason;
      readonly operation_id: string;
      readonly kind: 'rolled-back';
    }
  | {
      readonly plan: SkillUninstallPlan;
      readonly kind: 'uninstall-planned';
    }
  | {
      readonly operation: SkillInstallationOperationStatus;
      readonly kind: 'operation';
    }
  | {
      readonly installation: SkillInstallationSummary;
      readonly diagnostics: readonly string[];
      readonly kind: 'enabled-changed';
    }
  | {
      readonly reason: SkillInstallationFailureReason;
      readonly retryAfterSeconds?: number;
      readonly kind: 'refused';
    };

type SkillInstallationManagementResult =
  | {
      readonly kind: 'outcome';
      readonly outcome: SkillInstallationManagementOutcome;
      readonly negotiated: CatalogNegotiatedContract;
    }
  | CatalogNegotiationRefusedError
  | CatalogInvalidRequestError
  | CatalogNetworkFailureError;

interface SkillInstallationOperationRequest {
  readonly contract: CatalogClientContract;
  readonly operationId: string;
}

type SkillInstallationOperationStatus =
  | {
      readonly operationId: string;
      readonly cancellationRequested: boolean;
      readonly phase: 'preparing';
    }
  | {
      readonly operationId: string;
      readonly cancellationRequested: boolean;
      readonly phase: 'prepared';
    }
  | {
      readonly operationId: string;
      readonly cancellationRequested: boolean;
      readonly phase: 'awaiting-confirmation';
    }
  | {
      readonly operationId: string;
      readonly cancellationRequested: boolean;
      readonly phase: 'revalidating';
    }
  | {
      readonly operationId: string;
      readonly cancellationRequested: boolean;
      readonly phase: 'applying';
    }
  | {
      readonly operationId: string;
      readonly cancellationRequested: boolean;
      readonly outcome: SkillInstallationOutcome;
      readonly phase: 'completed';
    };

type SkillInstallationOutcome =
  | {
      readonly installation: SkillInstallationSummary;
      readonly kind: 'installed';
    }
  | {
      readonly installationId: string;
      readonly operationId: string;
      readonly kind: 'uninstalled';
    }
  | {
      readonly reason: SkillInstallationFailureReason;
      readonly operationId: string;
      readonly kind: 'rolled-back';
    }
  | {
      readonly operationId: string;
      readonly kind: 'recovery-required';
    }
  | {
      readonly operationId: string;
      readonly kind: 'declined';
    }
  | {
      readonly operationId: string;
      readonly kind: 'cancelled';
    }
  | {
      readonly reason: SkillInstallationFailureReason;
      readonly operationId?: string;
      readonly retryAfterSeconds?: number;
      readonly kind: 'refused';
    };

type SkillInstallationOwnershipState = 'intact' | 'modified' | 'recovery-required';

type SkillInstallationResult =
  | {
      readonly kind: 'outcome';
      readonly outcome: SkillInstallationOutcome;
      readonly negotiated: CatalogNegotiatedContract;
    }
  | CatalogNegotiationRefusedError
  | CatalogInvalidRequestError
  | CatalogNetworkFailureError;

type SkillInstallationReview =
  | {
      readonly name: string;
      readonly description?: string;
      readonly catalogue: InstallationCatalogueIdentity;
      readonly source: SkillInstallationSource;
      readonly target: SkillInstallationLocation;
      readonly installsDisabled: boolean;
      readonly files: readonly SkillInstallationFileReview[];
      readonly totalBytes: number;
      readonly entrypointPath: string;
      readonly entrypointContent: string;
      readonly action: 'install';
    }
  | {
      readonly installation: SkillInstallationSummary;
      readonly filesModified: boolean;
      readonly files: readonly SkillInstallationFileReview[];
      readonly totalBytes: number;
      readonly catalogue: InstallationCatalogueIdentity;
      readonly action: 'uninstall';
    };

type SkillInstallationScope = 'personal';

type SkillInstallationSessionState = 'loaded-enabled' | 'loaded-disabled' | 'not-loaded' | 'unknown';

interface SkillInstallationSource {
  readonly resourceId: string;
  readonly catalogRevisionId: string;
  readonly repositoryId: string;
  readonly repository: string;
  readonly revision: string;
  readonly root: string;
  readonly descriptorDigest: string;
  readonly bundleDigest: string;
}

interface SkillInstallationSummary {
  readonly installationId: string;
  readonly operationId: string;
  readonly name: string;
  readonly target: SkillInstallationLocation;
  readonly configuredEnabled: boolean;
  readonly sessionState: SkillInstallationSessionState;
  readonly source: SkillInstallationSource;
  readonly catalogue: InstallationCatalogueIdentity;
  readonly installedAt: string;
  readonly ownershipState: SkillInstallationOwnershipState;
}

interface SkillInstallationsRequest {
  readonly contract: CatalogClientContract;
  readonly policySessionId: string;
}

interface SkillList {
  readonly skills: readonly Skill[];
}

interface SkillPlanInstallRequest {
  readonly contract: CatalogClientContract;
  readonly candidateHandle: string;
  readonly policySessionId: string;
}

interface SkillPlanUninstallRequest {
  readonly contract: CatalogClientContract;
  readonly installationId: string;
  readonly policySessionId: string;
}

interface SkillSetEnabledRequest {
  readonly contract: CatalogClientContract;
  readonly installationId: string;
  readonly enabled: boolean;
  readonly policySessionId: string;
}

interface SkillUninstallPlan {
  readonly planHandle: string;
  readonly operationId: string;
  readonly expiresAt: string;
  readonly installation: SkillInstallationSummary;
  readonly review: SkillInstallationReview;
}

interface SkillsConfigSetDisabledSkillsRequest {
  readonly disabledSkills: readonly string[];
}

interface SkillsConfigSetSkillDisabledRequest {
  readonly name: string;
  readonly disabled: boolean;
}

interface SkillsDisableRequest {
  readonly name: string;
}

interface SkillsDiscoverRequest {
  readonly projectPaths?: readonly string[];
  readonly skillDirectories?: readonly string[];
  readonly ignoredSkillsLocations?: readonly string[];
  readonly excludeHostSkills?: boolean;
}

interface SkillsEnableRequest {
  readonly name: string;
}

interface SkillsGetDiscoveryPathsRequest {
  readonly skillDirectories?: readonly string[];
  readonly projectPaths?: readonly string[];
  readonly ignoredSkillsLocations?: readonly string[];
  readonly excludeHostSkills?: boolean;
}

interface SkillsGetInvokedResult {
  readonly skills: readonly SkillsInvokedSkill[];
}

interface SkillsInvokedSkill {
  readonly name: string;
  readonly path: string;
  readonly content: string;
  readonly allowedTools?: readonly string[];
  readonly disableModelInvocation?: boolean;
  readonly invokedAtTurn: number;
}

interface SkillsLoadDiagnostics {
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
}

interface SlashCommandAddTimelineEntryResult {
  readonly kind: 'add-timeline-entry';
  readonly entry: SlashCommandTimelineEntry;
  readonly prefillInput?: string;
  readonly runtimeSettingsChanged?: boolean;
}

interface SlashCommandAgentPromptResult {
  readonly kind: 'agent-prompt';
  readonly prompt: string;
  readonly displayPrompt: string;
  readonly mode?: SessionMode;
  readonly notice?: string;
  readonly runtimeSettingsChanged?: boolean;
  readonly reservationToken?: string;
}

interface SlashCommandCompletedResult {
  readonly kind: 'completed';
  readonly message?: string;
  readonly mode?: SessionMode;
  readonly runtimeSettingsChanged?: boolean;
}

interface SlashCommandInfo {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly description: string;
  readonly kind: SlashCommandKind;
  readonly input?: SlashCommandInput;
  readonly allowDuringAgentExecution: boolean;
  readonly experimental?: boolean;
  readonly schedulable?: boolean;
}

interface SlashCommandInput {
  readonly hint: string;
  readonly choices?: readonly SlashCommandInputChoice[];
  readonly required?: boolean;
  readonly completion?: SlashCommandInputCompletion;
  readonly preserveMultilineInput?: boolean;
}

interface SlashCommandInputChoice {
  readonly name: string;
  readonly description: string;
}

type SlashCommandInputCompletion = 'directory';

type SlashCommandInvocationResult =
  | SlashCommandTextResult
  | SlashCommandAgentPromptResult
  | SlashCommandCompletedResult
  | SlashCommandSelectSubcommandResult
  | SlashCommandAddTimelineEntryResult
  | SlashCommandShowDialogResult
  | SlashCommandSetModelResult
  | SlashCommandSetPlanModelResult;

type SlashCommandKind = 'builtin' | 'skill' | 'client';

interface SlashCommandModelPickerDialog {
  readonly kind: 'model-picker';
  readonly modelToEnable?: string;
  readonly scope?: string;
  readonly target?: string;
}

interface SlashCommandSelectSubcommandOption {
  readonly name: string;
  readonly description: string;
  readonly group?: string;
}

interface SlashCommandSelectSubcommandResult {
  readonly kind: 'select-subcommand';
  readonly command: string;
  readonly title: string;
  readonly options: readonly SlashCommandSelectSubcommandOption[];
  readonly runtimeSettingsChanged?: boolean;
}

interface SlashCommandSetModelResult {
  readonly kind: 'set-model';
  readonly model: string;
  readonly autoTier?: AutoTier;
  readonly scope?: string;
  readonly warning?: string;
  readonly reasoningEffort?: string;
  readonly revertOnCancel?: { readonly [key: string]: unknown };
  readonly repoScope?: string;
  readonly runtimeSettingsChanged?: boolean;
}

interface SlashCommandSetPlanModelResult {
  readonly kind: 'set-plan-model';
  readonly planModel?: string;
  readonly message: string;
  readonly runtimeSettingsChanged?: boolean;
}

interface SlashCommandShowDialogResult {
  readonly kind: 'show-dialog';
  readonly dialog: SlashCommandModelPickerDialog;
  readonly runtimeSettingsChanged?: boolean;
}

interface SlashCommandTextResult {
  readonly kind: 'text';
  readonly text: string;
  readonly markdown?: boolean;
  readonly preserveAnsi?: boolean;
  readonly runtimeSettingsChanged?: boolean;
  readonly sandboxSessionChange?: SandboxSessionChange;
}

interface SlashCommandTimelineEntry {
  readonly type: string;
  readonly text: string;
  readonly url?: string;
  readonly remediation?: RemediationAction;
}

type SubagentSettings = {
  readonly agents?: { readonly [key: string]: SubagentSettingsEntry };
  readonly disabledSubagents?: readonly string[];
  readonly maxConcurrency?: number;
  readonly maxDepth?: number;
} | null;

interface SubagentSettingsEntry {
  readonly model?: string;
  readonly modelPolicy?: AgentModelPolicy;
  readonly effortLevel?: string;
  readonly contextTier?: SubagentSettingsEntryContextTier;
  readonly autoInvoke?: boolean;
}

type SubagentSettingsEntryContextTier = 'inherit' | 'default' | 'long_context';

interface SystemMessageBlock {
  readonly content: string;
  readonly isStatic?: boolean;
  readonly cacheBreakpoint?: boolean;
}

interface TaskAgentInfo {
  readonly type: 'agent';
  readonly id: string;
  readonly toolCallId: string;
  readonly displayName?: string;
  readonly description: string;
  readonly status: TaskStatus;
  readonly startedAt: string;
  readonly completedAt?: string;
  readonly activeTimeMs?: number;
  readonly activeStartedAt?: string;
  readonly error?: string;
  readonly agentType: string;
  readonly prompt: string;
  readonly result?: string;
  readonly model?: string;
  readonly resolvedModel?: string;
  readonly executionMode?: TaskExecutionMode;
  readonly canPromoteToBackground?: boolean;
  readonly latestResponse?: string;
  readonly idleSince?: string;
}

interface TaskAgentProgress {
  readonly type: 'agent';
  readonly recentActivity: readonly TaskProgressLine[];
  readonly latestIntent?: string;
}

type TaskClientActiveStatus = 'running' | 'idle';

type TaskClientExecutionMode = 'background';

interface TaskClientInfo {
  readonly type: 'client';
  readonly id: string;
  readonly clientTaskId: string;
  readonly displayName?: string;
  readonly description: string;
  readonly status: TaskClientStatus;
  readonly owner: TaskClientOwner;
  readonly startedAt: string;
  readonly updatedAt: string;
  readonly completedAt?: string;
  readonly activeTimeMs: number;
  readonly activeStartedAt?: string;
  readonly idleSince?: string;
  readonly orphanedAt?: string;
  readonly reclaimedAt?: string;
  readonly executionMode: TaskClientExecutionMode;
  readonly canCancel: boolean;
  readonly sequence: number;
  readonly result?: unknown;
  readonly error?: string;
  readonly errorCode?: string;
  readonly cancellationReason?: string;
}

interface TaskClientOwner {
  readonly participantId: string;
  readonly joinId: string;
  readonly kind: TaskClientOwnerKind;
  readonly displayName?: string;
  readonly source?: string;
  readonly presence: TaskClientOwnerPresence;
  readonly disconnectedAt?: string;
}

type TaskClientOwnerKind = 'extension' | 'sdk';

type TaskClientOwnerPresence = 'connected' | 'disconnected';

interface TaskClientProgress {
  readonly type: 'client';
  readonly status: TaskClientStatus;
  readonly sequence: number;
  readonly updatedAt: string;
  readonly phase?: string;
  readonly percentage?: number;
  readonly lastMessage?: string;
  readonly recentActivity: readonly TaskProgressLine[];
}

type TaskClientStatus = 'running' | 'idle' | 'completed' | 'failed' | 'cancelled' | 'orphaned';

type TaskClientUpdate =
  | {
      readonly status?: TaskClientActiveStatus;
      readonly message?: string;
      readonly phase?: string | null;
      readonly percentage?: number | null;
      readonly kind: 'progress';
    }
  | {
      readonly message?: string;
      readonly result?: unknown;
      readonly kind: 'completed';
    }
  | {
      readonly message?: string;
      readonly error: string;
      readonly code?: string;
      readonly kind: 'failed';
    }
  | {
      readonly message?: string;
      readonly reason?: string;
      readonly kind: 'cancelled';
    };

interface TaskCompletionDecision {
  readonly outcome: TaskCompletionOutcome;
  readonly reason?: string;
  readonly reviewerDerived?: boolean;
  readonly reviewerResultMeta?: unknown;
  readonly objectiveId?: number;
  readonly completionRejectionBudgetExhausted?: boolean;
  readonly completionEligibilityToken?: number;
}

type TaskExecutionMode = 'sync' | 'background';

type TaskInfo = TaskAgentInfo | TaskClientInfo | TaskShellInfo;

interface TaskList {
  readonly tasks: readonly TaskInfo[];
}

type TaskProgress = TaskAgentProgress | TaskClientProgress | TaskShellProgress | null;

interface TaskProgressLine {
  readonly message: string;
  readonly timestamp: string;
}

interface TaskShellInfo {
  readonly type: 'shell';
  readonly id: string;
  readonly description: string;
  readonly status: TaskStatus;
  readonly startedAt: string;
  readonly completedAt?: string;
  readonly command: string;
  readonly attachmentMode: TaskShellInfoAttachmentMode;
  readonly executionMode?: TaskExecutionMode;
  readonly canPromoteToBackground?: boolean;
  readonly logPath?: string;
  readonly pid?: number;
}

type TaskShellInfoAttachmentMode = 'attached' | 'detached';

interface TaskShellOutputExit {
  readonly status: TaskStatus;
  readonly exitCode?: number;
}

interface TaskShellProgress {
  readonly type: 'shell';
  readonly recentOutput: string;
  readonly pid?: number;
}

type TaskStatus = 'running' | 'idle' | 'completed' | 'failed' | 'cancelled';

interface TasksCancelRequest {
  readonly id: string;
}

interface TasksCancelResult {
  readonly cancelled: boolean;
}

interface TasksGetCurrentPromotableResult {
  readonly task?: TaskInfo;
}

interface TasksGetProgressRequest {
  readonly id: string;
}

interface TasksGetProgressResult {
  readonly progress: TaskProgress;
}

interface TasksPromoteCurrentToBackgroundResult {
  readonly task?: TaskInfo;
}

interface TasksPromoteToBackgroundRequest {
  readonly id: string;
}

interface TasksPromoteToBackgroundResult {
  readonly promoted: boolean;
}

interface TasksReadOutputRequest {
  readonly id: string;
  readonly cursor?: string;
  readonly waitMs?: number;
}

interface TasksReadOutputResult {
  readonly text: string;
  readonly cursor: string;
  readonly exit?: TaskShellOutputExit;
}

type TasksRefreshResult = { readonly [key: string]: unknown };

interface TasksRegisterRequest {
  readonly type: 'client';
  readonly clientTaskId: string;
  readonly description: string;
  readonly displayName?: string;
  readonly cancellable: boolean;
  readonly expectedSequence?: number;
}

interface TasksRegisterResult {
  readonly task: TaskClientInfo;
  readonly created: boolean;
  readonly reclaimed: boolean;
}

interface TasksRemoveRequest {
  readonly id: string;
}

interface TasksRemoveResult {
  readonly removed: boolean;
}

interface TasksSendMessageRequest {
  readonly id: string;
  readonly message: string;
  readonly fromAgentId?: string;
}

interface TasksSendMessageResult {
  readonly sent: boolean;
  readonly error?: string;
}

interface TasksStartAgentRequest {
  readonly agentType: string;
  readonly prompt: string;
  readonly name: string;
  readonly description?: string;
  readonly model?: string;
}

interface TasksStartAgentResult {
  readonly agentId: string;
}

interface TasksUpdateRequest {
  readonly id: string;
  readonly sequence: number;
  readonly update: TaskClientUpdate;
}

interface TasksUpdateResult {
  readonly task: TaskClientInfo;
  readonly applied: boolean;
  readonly duplicate: boolean;
}

type TasksWaitForPendingResult = { readonly [key: string]: unknown };

interface TelemetrySetFeatureOverridesRequest {
  readonly features: { readonly [key: string]: string };
}

interface TokenAuthInfo {
  readonly type: 'token';
  readonly host: string;
  readonly token: string;
  readonly registrationId?: string;
  readonly copilotUser?: CopilotUserResponse;
}

type TokenPriceUnit = 'ai_credits' | 'nano_aiu';

interface TokenProviderAuthInfo {
  readonly type: 'token-provider';
  readonly host: string;
  readonly registrationId: string;
  readonly copilotUser?: CopilotUserResponse;
}

interface Tool {
  readonly name: string;
  readonly namespacedName?: string;
  readonly description: string;
  readonly parameters?: { readonly [key: string]: unknown };
  readonly instructions?: string;
  readonly safeForTelemetry?: BuiltinToolSafeForTelemetry;
}

interface ToolList {
  readonly tools: readonly Tool[];
}

type ToolResult = string | ToolResultExpanded;

interface ToolResultExpanded {
  readonly textResultForLlm: string;
  readonly resultType: ToolResultType;
  readonly binaryResultsForLlm?: readonly ExternalToolTextResultForLlmBinaryResultsForLlm[];
  readonly sessionLog?: string;
  readonly error?: string;
  readonly toolTelemetry?: unknown;
  readonly skipLargeOutputProcessing?: boolean;
  readonly newMessages?: readonly ToolResultNewMessage[];
  readonly contents?: readonly ExternalToolTextResultForLlmContent[];
  readonly toolReferences?: readonly string[];
  readonly citableSources?: readonly unknown[];
  readonly skillInvocation?: unknown;
  readonly postToolUseFailureHooksProcessed?: boolean;
  readonly uiResource?: unknown;
  readonly mcpMeta?: { readonly [key: string]: unknown };
  readonly structuredContent?: unknown;
  readonly taskCompletionDecision?: TaskCompletionDecision;
}

interface ToolResultNewMessage {
  readonly content: string;
  readonly source: string;
}

type ToolResultType = 'success' | 'failure' | 'timeout' | 'rejected' | 'denied';

interface ToolsExecuteRequest {
  readonly name: string;
  readonly arguments: unknown;
  readonly toolCallId?: string;
}

interface ToolsGetBuiltinDescriptorsRequest {
  readonly reduceUserIntervention?: boolean;
  readonly includeAuthor?: boolean;
  readonly skillEmbeddingEnabled?: boolean;
  readonly shellConfig?: ToolsShellDescriptorConfig;
  readonly shellSupportsPowerShell7Syntax?: boolean;
  readonly shellTimeoutMs?: number;
  readonly backgroundTaskNotificationsEnabled?: boolean;
}

interface ToolsGetBuiltinDescriptorsResult {
  readonly tools: readonly BuiltinToolDescriptor[];
}

interface ToolsGetCurrentMetadataResult {
  readonly tools: readonly CurrentToolMetadata[] | null;
}

type ToolsInitializeAndValidateResult = { readonly [key: string]: unknown };

interface ToolsListRequest {
  readonly model?: string;
}

interface ToolsSetRequest {
  readonly tools: readonly ProtocolExternalToolDefinition[];
}

type ToolsSetResult = { readonly [key: string]: unknown };

interface ToolsShellDescriptorConfig {
  readonly shellType: string;
  readonly displayName: string;
  readonly shellToolName: string;
  readonly readShellToolName: string;
  readonly stopShellToolName: string;
  readonly listShellsToolName: string;
  readonly descriptionLines: readonly string[];
}

interface ToolsTaskCompleteEventDataRequest {
  readonly toolArgs: unknown;
  readonly finalResult: ToolResultExpanded;
}

type ToolsUpdateSubagentSettingsResult = { readonly [key: string]: unknown };

type UIAutoModeSwitchResponse = 'yes' | 'yes_always' | 'no';

interface UIElicitationArrayAnyOfField {
  readonly type: 'array';
  readonly title?: string;
  readonly description?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items: UIElicitationArrayAnyOfFieldItems;
  readonly default?: readonly string[];
}

interface UIElicitationArrayAnyOfFieldItems {
  readonly anyOf: readonly UIElicitationArrayAnyOfFieldItemsAnyOf[];
}

interface UIElicitationArrayAnyOfFieldItemsAnyOf {
  readonly const: string;
  readonly title: string;
}

interface UIElicitationArrayEnumField {
  readonly type: 'array';
  readonly title?: string;
  readonly description?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items: UIElicitationArrayEnumFieldItems;
  readonly default?: readonly string[];
}

interface UIElicitationArrayEnumFieldItems {
  readonly type: 'string';
  readonly enum: readonly string[];
}

type UIElicitationFieldValue = string | number | boolean | readonly string[];

interface UIElicitationRequest {
  readonly mode?: McpElicitationFormMode;
  readonly message: string;
  readonly requestedSchema: UIElicitationSchema;
  readonly _meta?: { readonly [key: string]: unknown };
  readonly task?: McpTaskMetadata;
  readonly [key: string]: unknown;
}

interface UIElicitationResponse {
  readonly action: UIElicitationResponseAction;
  readonly content?: UIElicitationResponseContent;
  readonly _meta?: { readonly [key: string]: unknown };
  readonly [key: string]: unknown;
}

type UIElicitationResponseAction = 'accept' | 'decline' | 'cancel';

type UIElicitationResponseContent = { readonly [key: string]: UIElicitationFieldValue };

interface UIElicitationResult {
  readonly success: boolean;
}

interface UIElicitationSchema {
  readonly type: 'object';
  readonly properties: { readonly [key: string]: UIElicitationSchemaProperty };
  readonly required?: readonly string[];
}

type UIElicitationSchemaProperty =
  | UIElicitationStringEnumField
  | UIElicitationStringOneOfField
  | UIElicitationArrayEnumField
  | UIElicitationArrayAnyOfField
  | UIElicitationSchemaPropertyBoolean
  | UIElicitationSchemaPropertyString
  | UIElicitationSchemaPropertyNumber;

interface UIElicitationSchemaPropertyBoolean {
  readonly type: 'boolean';
  readonly title?: string;
  readonly description?: string;
  readonly default?: boolean;
}

interface UIElicitationSchemaPropertyNumber {
  readonly type: UIElicitationSchemaPropertyNumberType;
  readonly title?: string;
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: number;
}

type UIElicitationSchemaPropertyNumberType = 'number' | 'integer';

interface UIElicitationSchemaPropertyString {
  readonly type: 'string';
  readonly title?: string;
  readonly description?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: UIElicitationSchemaPropertyStringFormat;
  readonly default?: string;
}

type UIElicitationSchemaPropertyStringFormat = 'email' | 'uri' | 'date' | 'date-time';

interface UIElicitationStringEnumField {
  readonly type: 'string';
  readonly title?: string;
  readonly description?: string;
  readonly enum: readonly string[];
  readonly enumNames?: readonly string[];
  readonly default?: string;
}

interface UIElicitationStringOneOfField {
  readonly type: 'string';
  readonly title?: string;
  readonly description?: string;
  readonly oneOf: readonly UIElicitationStringOneOfFieldOneOf[];
  readonly default?: string;
}

interface UIElicitationStringOneOfFieldOneOf {
  readonly const: string;
  readonly title: string;
}

interface UIEphemeralQueryRequest {
  readonly question: string;
}

interface UIEphemeralQueryResult {
  readonly answer: string;
}

type UIExitPlanModeAction = 'exit_only' | 'interactive' | 'autopilot' | 'autopilot_fleet';

interface UIExitPlanModeResponse {
  readonly approved: boolean;
  readonly selectedAction?: UIExitPlanModeAction;
  readonly autoApproveEdits?: boolean;
  readonly feedback?: string;
  readonly deferImplementation?: boolean;
}

interface UIHandlePendingAutoModeSwitchRequest {
  readonly requestId: string;
  readonly response: UIAutoModeSwitchResponse;
}

interface UIHandlePendingElicitationRequest {
  readonly requestId: string;
  readonly result: UIElicitationResponse;
}

interface UIHandlePendingExitPlanModeRequest {
  readonly requestId: string;
  readonly response: UIExitPlanModeResponse;
}

interface UIHandlePendingResult {
  readonly success: boolean;
}

interface UIHandlePendingSamplingRequest {
  readonly requestId: string;
  readonly response?: UIHandlePendingSamplingResponse;
}

type UIHandlePendingSamplingResponse = { readonly [key: string]: unknown };

interface UIHandlePendingSessionLimitsExhaustedRequest {
  readonly requestId: string;
  readonly response: UISessionLimitsExhaustedResponse;
}

interface UIHandlePendingUserInputRequest {
  readonly requestId: string;
  readonly response: UIUserInputResponse;
}

interface UIRegisterDirectAutoModeSwitchHandlerResult {
  readonly handle: string;
}

interface UISessionLimitsExhaustedResponse {
  readonly action: UISessionLimitsExhaustedResponseAction;
  readonly additionalAiCredits?: number;
  readonly maxAiCredits?: number;
}

type UISessionLimitsExhaustedResponseAction = 'add' | 'set' | 'unset' | 'cancel';

interface UIUnregisterDirectAutoModeSwitchHandlerRequest {
  readonly handle: string;
}

interface UIUnregisterDirectAutoModeSwitchHandlerResult {
  readonly unregistered: boolean;
}

interface UIUserInputResponse {
  readonly answer: string;
  readonly wasFreeform: boolean;
}

interface UnsupportedEnqueueCommandResult {
  readonly queued: false;
  readonly queueId?: null;
}

interface UpdateSubagentSettingsRequest {
  readonly subagents: SubagentSettings;
}

interface UsageGetMetricsResult {
  readonly aiCreditsStatus?: AiCreditsStatus;
  readonly totalPremiumRequestCost: number;
  readonly totalUserRequests: number;
  readonly totalNanoAiu?: number;
  readonly tokenDetails?: { readonly [key: string]: UsageMetricsTokenDetail };
  readonly totalApiDurationMs: number;
  readonly sessionStartTime: string;
  readonly codeChanges: UsageMetricsCodeChanges;
  readonly modelMetrics: { readonly [key: string]: UsageMetricsModelMetric };
  readonly providerModelMetrics?: readonly UsageMetricsProviderModelMetric[];
  readonly agentMetrics?: { readonly [key: string]: UsageMetricsAgentMetric };
  readonly currentModel?: string;
  readonly lastCallInputTokens: number;
  readonly lastCallOutputTokens: number;
}

interface UsageMetricsAgentMetric {
  readonly agentName?: string;
  readonly agentDisplayName?: string;
  readonly totalApiDurationMs: number;
  readonly totalNanoAiu: number;
  readonly modelMetrics: { readonly [key: string]: UsageMetricsModelMetric };
}

interface UsageMetricsCodeChanges {
  readonly linesAdded: number;
  readonly linesRemoved: number;
  readonly filesModifiedCount: number;
  readonly filesModified: readonly string[];
}

interface UsageMetricsTokenDetail {
  readonly tokenCount: number;
}

interface UserAuthInfo {
  readonly type: 'user';
  readonly host: string;
  readonly login: string;
  readonly copilotUser?: CopilotUserResponse;
}

interface UserRequestedShellCommandResult {
  readonly toolCallId: string;
  readonly success: boolean;
  readonly output: string;
  readonly exitCode?: number | null;
  readonly error?: string;
}

interface UserSettingMetadata {
  readonly value: unknown;
  readonly default: unknown;
  readonly isDefault: boolean;
}

interface UserSettingsGetResult {
  readonly settings: { readonly [key: string]: UserSettingMetadata };
}

interface UserSettingsSetRequest {
  readonly settings: unknown;
}

interface VisibilityGetResult {
  readonly synced: boolean;
  readonly status?: SessionVisibilityStatus;
  readonly shareUrl?: string;
}

interface VisibilitySetRequest {
  readonly status: SessionVisibilityStatus;
}

interface VisibilitySetResult {
  readonly synced: boolean;
  readonly status?: SessionVisibilityStatus;
  readonly shareUrl?: string;
}

type WorkflowAckResult = { readonly [key: string]: unknown };

interface WorkflowAgentOptions {
  readonly label?: string;
  readonly schema?: unknown;
  readonly model?: string;
  readonly reasoningEffort?: string;
  readonly contextTier?: ContextTier;
  readonly agent?: string;
}

interface WorkflowAgentRequest {
  readonly workflowRunId: string;
  readonly executionToken: string;
  readonly prompt: string;
  readonly opts: WorkflowAgentOptions;
}

interface WorkflowAgentResult {
  readonly result?: unknown;
}

interface WorkflowAgentSummary {
  readonly agentId: string;
  readonly toolCallId: string;
  readonly runId: string;
  readonly phaseId: string | null;
  readonly label: string;
  readonly displayName?: string;
  readonly agentType: string;
  readonly status: string;
  readonly requestedModel?: string;
  readonly resolvedModel?: string;
  readonly startedAt?: number;
  readonly completedAt?: number;
  readonly activeMs: number;
  readonly activity?: string;
}

interface WorkflowCancelRequest {
  readonly runId: string;
}

interface WorkflowCurrentPhase {
  readonly id: string;
  readonly ordinal: number | null;
}

interface WorkflowDeclaredLimits {
  readonly maxConcurrentSubagents?: number;
  readonly maxTotalSubagents?: number;
  readonly timeoutSeconds?: number;
  readonly maxAiCredits?: number;
}

type WorkflowDurableOperation =
  | 'createRun'
  | 'markRunStarted'
  | 'finishRun'
  | 'reserveAgent'
  | 'releaseAgent'
  | 'chargeCredit'
  | 'addElapsed'
  | 'reconcileCreditTotal'
  | 'journalGet'
  | 'journalPut'
  | 'refreshLease';

interface WorkflowGetRunProgressRequest {
  readonly runId: string;
  readonly phaseId?: string;
  readonly afterSeq?: number;
  readonly beforeSeq?: number;
  readonly limit?: number;
}

interface WorkflowGetRunRequest {
  readonly runId: string;
}

interface WorkflowJournalGetRequest {
  readonly runId: string;
  readonly executionToken: string;
  readonly key: string;
}

interface WorkflowJournalGetResult {
  readonly hit: boolean;
  readonly resultJson?: unknown;
}

interface WorkflowJournalPutRequest {
  readonly runId: string;
  readonly executionToken: string;
  readonly key: string;
  readonly resultJson: unknown;
}

interface WorkflowListRunsRequest {
  readonly afterSeq?: number;
  readonly beforeSeq?: number;
  readonly limit?: number;
}

interface WorkflowListRunsResult {
  readonly runs: readonly WorkflowRunSummary[];
  readonly oldestSeq?: number | null;
  readonly newestSeq?: number | null;
  readonly hasMoreNewer?: boolean;
  readonly omittedOlder?: number;
}

interface WorkflowLogLine {
  readonly seq: number;
  readonly kind: WorkflowLogLineKind;
  readonly text: string;
}

type WorkflowLogLineKind = 'log' | 'phase';

interface WorkflowLogRequest {
  readonly runId: string;
  readonly executionToken: string;
  readonly lines: readonly WorkflowLogLine[];
}

type WorkflowPauseInfo =
  | {
      readonly type: 'user';
    }
  | {
      readonly key: string;
      readonly type: 'checkpoint';
    };

interface WorkflowPauseRequest {
  readonly runId: string;
}

interface WorkflowPhaseObservation {
  readonly id: string;
  readonly ordinal: number | null;
  readonly title: string;
  readonly detail?: string;
  readonly status: WorkflowPhaseStatus;
  readonly lastEnteredRunAttempt: number;
  readonly entryCount: number;
  readonly startedAt?: number;
  readonly completedAt?: number;
  readonly accumulatedActiveMs: number;
  readonly currentActiveMs: number;
  readonly totalAgentCount: number;
  readonly liveAgentCount: number;
}

type WorkflowPhaseStatus = 'pending' | 'active' | 'completed' | 'skipped';

interface WorkflowProgressLine {
  readonly seq: number;
  readonly attempt: number;
  readonly phaseId: string | null;
  readonly recordedAt: number;
  readonly kind: WorkflowLogLineKind;
  readonly text: string;
}

interface WorkflowProgressPage {
  readonly records: readonly WorkflowProgressLine[];
  readonly oldestSeq: number | null;
  readonly newestSeq: number | null;
  readonly hasMoreOlder: boolean;
  readonly hasMoreNewer: boolean;
  readonly revision: number;
}

interface WorkflowResumeRequest {
  readonly runId: string;
  readonly limits?: WorkflowRunLimits;
  readonly notifyOnComplete?: boolean;
  readonly logPhaseNames?: boolean;
}

interface WorkflowResumeResult {
  readonly workflowName: string;
  readonly run: WorkflowRunResult;
}

interface WorkflowRunConsumed {
  readonly activeMs: number;
  readonly subagents: number;
  readonly nanoAiu: number;
}

interface WorkflowRunDetail {
  readonly runId: string;
  readonly workflowName: string;
  readonly description: string;
  readonly status: WorkflowRunStatus;
  readonly revision: number;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly updatedAt: number;
  readonly completedAt: number | null;
  readonly currentPhase: WorkflowCurrentPhase | null;
  readonly declaredPhaseCount: number;
  readonly liveAgentCount: number;
  readonly totalSpawnedAgentCount: number;
  readonly consumed: WorkflowRunConsumed;
  readonly declaredLimits: WorkflowDeclaredLimits;
  readonly approved: WorkflowDeclaredLimits | null;
  readonly observedAt: number;
  readonly activeSegmentStartedAt: number | null;
  readonly terminal: WorkflowRunTerminal | null;
  readonly canResume: boolean;
  readonly phases: readonly WorkflowPhaseObservation[];
  readonly agents: readonly WorkflowAgentSummary[];
  readonly progress: WorkflowProgressPage;
}

type WorkflowRunFailure =
  | {
      readonly kind: WorkflowRunFailureKind;
      readonly value: number;
      readonly suggestedValue?: number;
      readonly runId: string;
      readonly type: 'workflow_limit_reached';
    }
  | {
      readonly runId: string;
      readonly reason: string;
      readonly type: 'workflow_resume_declined';
    }
  | {
      readonly code: string;
      readonly operation: WorkflowDurableOperation;
      readonly runId: string;
      readonly type: 'workflow_durable_failure';
    }
  | {
      readonly runId: string;
      readonly drainedNanoAiu: number;
      readonly type: 'workflow_accounting_incomplete';
    }
  | {
      readonly runId: string;
      readonly type: 'workflow_provider_disconnected';
    };

type WorkflowRunFailureKind = 'maxTotalSubagents' | 'timeoutSeconds' | 'maxAiCredits';

interface WorkflowRunLimits {
  readonly maxConcurrentSubagents?: number | null;
  readonly maxTotalSubagents?: number | null;
  readonly timeoutSeconds?: number | null;
  readonly maxAiCredits?: number | null;
}

interface WorkflowRunOptions {
  readonly limits?: WorkflowRunLimits;
  readonly notifyOnComplete?: boolean;
  readonly logPhaseNames?: boolean;
  readonly resumeFromRunId?: string;
}

interface WorkflowRunRequest {
  readonly name: string;
  readonly args: unknown;
  readonly options?: WorkflowRunOptions;
}

interface WorkflowRunResult {
  readonly runId: string;
  readonly attempt?: number;
  readonly status: WorkflowRunStatus;
  readonly result?: unknown;
  readonly error?: string;
  readonly failure?: WorkflowRunFailure;
  readonly reason?: string;
  readonly snapshot?: unknown;
  readonly pauseInfo?: WorkflowPauseInfo;
}

type WorkflowRunStatus = 'pending' | 'running' | 'completed' | 'halted' | 'paused' | 'cancelled' | 'error';

interface WorkflowRunSummary {
  readonly runId: string;
  readonly workflowName: string;
  readonly description: string;
  readonly status: WorkflowRunStatus;
  readonly revision: number;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly updatedAt: number;
  readonly completedAt: number | null;
  readonly currentPhase: WorkflowCurrentPhase | null;
  readonly declaredPhaseCount: number;
  readonly liveAgentCount: number;
  readonly totalSpawnedAgentCount: number;
  readonly consumed: WorkflowRunConsumed;
  readonly declaredLimits: WorkflowDeclaredLimits;
  readonly approved: WorkflowDeclaredLimits | null;
  readonly observedAt: number;
  readonly activeSegmentStartedAt: number | null;
  readonly terminal: WorkflowRunTerminal | null;
  readonly canResume: boolean;
}

interface WorkflowRunTerminal {
  readonly reason?: string;
  readonly failure?: WorkflowRunFailure;
  readonly error?: string;
  readonly resultPreview?: string;
  readonly pauseInfo: WorkflowPauseInfo | null;
}

interface WorkspaceDiffContents {
  readonly before?: string;
  readonly after?: string;
}

interface WorkspaceDiffFileChange {
  readonly path: string;
  readonly diff: string;
  readonly changeType: WorkspaceDiffFileChangeType;
  readonly oldPath?: string;
  readonly isTruncated?: boolean;
  readonly contents?: WorkspaceDiffContents;
}

type WorkspaceDiffFileChangeType = 'added' | 'modified' | 'deleted' | 'renamed';

type WorkspaceDiffMode = 'unstaged' | 'branch' | 'session';

interface WorkspaceDiffResult {
  readonly requestedMode: WorkspaceDiffMode;
  readonly mode: WorkspaceDiffMode;
  readonly changes: readonly WorkspaceDiffFileChange[];
  readonly baseBranch?: string;
  readonly isFallback: boolean;
  readonly unavailableReason?: HistoryRewindUnavailableReason;
}

type WorkspaceSummary = {
  readonly id: string;
  readonly cwd?: string;
  readonly git_root?: string;
  readonly repository?: string;
  readonly host_type?: WorkspaceSummaryHostType;
  readonly branch?: string;
  readonly name?: string;
  readonly user_named?: boolean;
  readonly created_at?: string;
  readonly updated_at?: string;
} | null;

type WorkspaceSummaryHostType = 'github' | 'ado';

interface WorkspacesAddSummaryRequest {
  readonly title: string;
  readonly content: string;
}

interface WorkspacesAddSummaryResult {
  readonly summary?: { readonly [key: string]: unknown };
  readonly workspace?: { readonly [key: string]: unknown };
  readonly [key: string]: unknown;
}

interface WorkspacesAutopilotObjectiveExistsResult {
  readonly exists: boolean;
}

interface WorkspacesCheckpoints {
  readonly number: number;
  readonly title: string;
  readonly filename: string;
}

interface WorkspacesCreateDirectoryRequest {
  readonly path: string;
  readonly recursive?: boolean;
}

interface WorkspacesCreateFileRequest {
  readonly path: string;
  readonly content: string;
}

interface WorkspacesDeleteAutopilotObjectiveResult {
  readonly deleted: boolean;
}

interface WorkspacesDiffRequest {
  readonly mode: WorkspaceDiffMode;
  readonly ignoreWhitespace?: boolean;
  readonly includeContents?: boolean;
}

interface WorkspacesEnsureRequest {
  readonly context?: unknown;
}

interface WorkspacesGetWorkspaceResult {
  readonly workspace: {
    readonly id: string;
    readonly cwd?: string;
    readonly git_root?: string;
    readonly repository?: string;
    readonly host_type?: WorkspacesWorkspaceDetailsHostType;
    readonly branch?: string;
    readonly name?: string;
    readonly client_name?: string;
    readonly user_named?: boolean;
    readonly summary_count?: number;
    readonly created_at?: string;
    readonly updated_at?: string;
    readonly remote_steerable?: boolean;
    readonly mc_task_id?: string;
    readonly mc_session_id?: string;
    readonly mc_last_event_id?: string;
    readonly chronicle_sync_dismissed?: boolean;
  } | null;
  readonly path?: string;
}

interface WorkspacesListCheckpointsResult {
  readonly checkpoints: readonly WorkspacesCheckpoints[];
}

interface WorkspacesListFilesResult {
  readonly files: readonly string[];
}

interface WorkspacesReadAutopilotObjectiveResult {
  readonly content: string | null;
}

interface WorkspacesReadCheckpointRequest {
  readonly number: number;
}

interface WorkspacesReadCheckpointResult {
  readonly content: string | null;
}

interface WorkspacesReadFileRequest {
  readonly path: string;
}

interface WorkspacesReadFileResult {
  readonly content: string;
}

interface WorkspacesRemovePathRequest {
  readonly path: string;
  readonly recursive?: boolean;
  readonly force?: boolean;
}

interface WorkspacesRenamePathRequest {
  readonly source: string;
  readonly destination: string;
}

interface WorkspacesSaveLargePasteRequest {
  readonly content: string;
}

interface WorkspacesSaveLargePasteResult {
  readonly saved: {
    readonly filePath: string;
    readonly filename: string;
    readonly sizeBytes: number;
  } | null;
}

interface WorkspacesStatFileRequest {
  readonly path: string;
}

interface WorkspacesStatFileResult {
  readonly isFile: boolean;
  readonly isDirectory: boolean;
  readonly size: number;
  readonly mtimeMs: number;
  readonly birthtimeMs: number;
}

interface WorkspacesTruncateSummariesRequest {
  readonly keepCount: number;
}

interface WorkspacesUpdateMetadataRequest {
  readonly context?: unknown;
  readonly name?: string;
}

type WorkspacesWorkspaceDetailsHostType = 'github' | 'ado';

interface WorkspacesWriteAutopilotObjectiveRequest {
  readonly content: string;
}

interface WorkspacesWriteAutopilotObjectiveResult {
  readonly operation: string;
}
