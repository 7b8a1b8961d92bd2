import { readFields } from '../../util/readFields.js';
import type { Fields } from '../../util/readFields.js';
import type { EvenedParams } from './EvenedParams.js';
import { evenAttachments } from './evenAttachments.js';
import { evenToolFilters } from './evenToolFilters.js';

/** What opens a session. */
const opening = [
  ...['sessionId', 'model', 'reasoningEffort', 'streaming', 'tools', 'hooks', 'requestPermission', 'requestUserInput'],
  ...['systemMessage.mode', 'systemMessage.content', 'availableTools', 'excludedTools', 'infiniteSessions'],
  ...['provider.type', 'provider.wireApi', 'provider.baseUrl', 'provider.apiKey', 'provider.bearerToken'],
  ...['provider.azure', 'workingDirectory', 'configDir', 'mcpServers', 'customAgents', 'skillDirectories'],
  ...['disabledSkills', 'disableResume'],
  // Evened out here, or always sent: nothing to complain of.
  ...['toolFilterPrecedence', 'envValueMode'],
];

const known: Readonly<Record<string, readonly string[]>> = {
  'session.create': opening,
  'session.resume': opening,
  'session.send': ['sessionId', 'prompt', 'attachments', 'mode'],
  'session.model.switchTo': ['sessionId', 'modelId'],
};

/** Options whose parameters have other names. */
const optionNames: Readonly<Record<string, string>> = {
  requestElicitation: 'onElicitationRequest',
  requestExitPlanMode: 'onExitPlanModeRequest',
  'provider.hasBearerTokenProvider': 'onBearerTokenRequest',
};

/** Puts parameters into the words of protocol 2. */
export function evenParams(method: string, params: Fields): EvenedParams {
  const names = known[method];
  if (names === undefined) return { params, ignored: [] };
  const filters = evenToolFilters(params);
  const attachments = evenAttachments(params['attachments']);
  return {
    params: { ...params, ...evenSystemMessage(params), ...filters.params, ...attachments.params },
    ignored: [...unknownIn(params, names), ...filters.ignored, ...attachments.ignored],
  };
}

function unknownIn(params: Fields, names: readonly string[], at = ''): string[] {
  return Object.entries(params).flatMap(([key, value]) => {
    const path = `${at}${key}`;
    if (value === undefined || names.includes(path) || isDefault(path, value)) return [];
    if (names.some((name) => name.startsWith(`${path}.`))) return unknownIn(readFields(value), names, `${path}.`);
    return [optionNames[path] ?? path];
  });
}

/** Sub-agents stream as the session does; pending work is asked for whenever a session comes back. */
function isDefault(path: string, value: unknown): boolean {
  return (path === 'includeSubAgentStreamingEvents' || path === 'continuePendingWork') && value === true;
}

function evenSystemMessage({ systemMessage }: Fields): Fields {
  const { mode, content } = readFields(systemMessage);
  return mode === 'customize' ? { systemMessage: { mode: 'append', content: content ?? '' } } : {};
}
