import {
  isFlag,
  isHttpUrl,
  isObject,
  isOneOf,
  isPositive,
  isString,
  isText,
  isTextList,
  isTextRecord,
  isWithin,
  rulesFor,
} from '../protocol/checkOptions.js';
import type { OptionRule } from '../protocol/checkOptions.js';

const isName: OptionRule[1] = (value) => typeof value === 'string' && /^\w[\w.-]*$/.test(value);

/** Tool patterns: a star alone is of no source. */
const isToolFilter: OptionRule[1] = (value) => isTextList(value) && !(value as string[]).includes('*');

const oneOf = (path: string, ...words: readonly string[]): OptionRule => {
  const last = words.at(-1) ?? '';
  return [path, isOneOf(...words), `must be ${words.slice(0, -1).join(', ')} or ${last}`];
};

/** What each setting of a session must be, taken by itself. */
export const sessionRules: readonly OptionRule[] = [
  ['sessionId', isName, 'must be made of letters, digits, ".", "_" and "-"'],
  oneOf('reasoningEffort', 'low', 'medium', 'high', 'xhigh', 'max'),
  oneOf('reasoningSummary', 'none', 'concise', 'detailed'),
  oneOf('contextTier', 'default', 'long_context'),
  ...rulesFor(isText, 'must be a text', 'model', 'agent', 'clientName', 'gitHubToken'),
  ...rulesFor(isText, 'must be a path', 'workingDirectory', 'configDir', 'largeOutput.outputDir'),
  ...rulesFor(isString, 'must be a text', 'organizationCustomInstructions', 'systemMessage.content'),
  ...rulesFor(
    isFlag,
    'must be true or false',
    ...['streaming', 'includeSubAgentStreamingEvents', 'disableResume', 'continuePendingWork', 'isExperimentalMode'],
    ...['enableSkills', 'enableConfigDiscovery', 'enableFileHooks', 'enableOnDemandInstructionDiscovery'],
    ...['enableHostGitOperations', 'enableFileChangeTracking', 'enableSessionStore', 'enableSessionTelemetry'],
    ...['enableCitations', 'enableManagedSettings', 'customAgentsLocalOnly', 'skipEmbeddingRetrieval'],
    ...['infiniteSessions.enabled', 'largeOutput.enabled', 'toolSearch.enabled', 'memory.enabled'],
  ),
  ...rulesFor(isToolFilter, 'must be a list of tool names or patterns', 'availableTools', 'excludedTools'),
  ...rulesFor(
    isTextList,
    'must be a list of texts',
    ...['skillDirectories', 'disabledSkills', 'pluginDirectories', 'instructionDirectories', 'additionalDirectories'],
    ...['disabledMcpServers', 'excludedBuiltinAgents', 'defaultAgent.excludedTools'],
  ),
  ...rulesFor(
    isObject,
    'must be an object',
    ...['provider', 'systemMessage', 'infiniteSessions', 'mcpServers', 'largeOutput', 'toolSearch', 'memory', 'extra'],
    ...['modelCapabilities', 'capi', 'defaultAgent', 'sessionLimits', 'featureFlags', 'managedSettings', 'cloud'],
    ...['systemMessage.sections'],
  ),
  ...rulesFor(Array.isArray, 'must be a list', 'customAgents', 'commands', 'providers', 'models'),
  oneOf('systemMessage.mode', 'append', 'replace', 'customize'),
  oneOf('toolFilterPrecedence', 'excluded', 'available'),
  oneOf('mcpOAuthTokenStorage', 'persistent', 'in-memory'),
  oneOf('embeddingCacheStorage', 'persistent', 'in-memory'),
  oneOf('askUserVariant', 'legacy', 'elicitation'),
  oneOf('remoteSession', 'off', 'export', 'on'),
  ...rulesFor(
    isWithin(0, 1),
    'must be a number from 0 to 1',
    ...['infiniteSessions.backgroundCompactionThreshold', 'infiniteSessions.bufferExhaustionThreshold'],
  ),
  ...rulesFor(isPositive, 'must be a number above 0', 'largeOutput.maxSizeBytes', 'sessionLimits.maxAiCredits'),
  ['tools', Array.isArray, 'must be a list of tools made with defineTool'],
  ['hooks', isObject, 'must be an object of hook responders'],
];

/** What a model provider must be. */
export const providerRules: readonly OptionRule[] = [
  ['baseUrl!', isHttpUrl, 'must be an http or https URL'],
  oneOf('type', 'openai', 'azure', 'anthropic'),
  oneOf('wireApi', 'completions', 'responses'),
  oneOf('transport', 'http', 'websockets'),
  ...rulesFor(isText, 'must be a text', 'modelId', 'wireModel', 'azure.apiVersion'),
  ...rulesFor(isString, 'must be a text', 'apiKey', 'bearerToken'),
  ...rulesFor(isPositive, 'must be a number above 0', 'maxPromptTokens', 'maxOutputTokens'),
  ['headers', isTextRecord, 'must be an object of texts'],
];
