import { InvalidOptionsError } from '../errors/InvalidOptionsError.js';
import type { ProviderConfig } from '../protocol/SessionSettings.js';
import { checkTools } from '../responders/checkTools.js';
import type { SessionConfig } from './SessionConfig.js';
import { checkOptions, isFlag, isObject, isOneOf, isText, isTextList, isWithin } from '../protocol/checkOptions.js';
import type { OptionRule } from '../protocol/checkOptions.js';

const subject = 'session config';

const rules: readonly OptionRule[] = [
  [
    'sessionId',
    (id) => typeof id === 'string' && /^\w[\w.-]*$/.test(id),
    'must be made of letters, digits, ".", "_" and "-"',
  ],
  ['model', isText, 'must be a text'],
  ['reasoningEffort', isOneOf('low', 'medium', 'high', 'xhigh', 'max'), 'must be low, medium, high, xhigh or max'],
  ['streaming', isFlag, 'must be true or false'],
  ['provider', isObject, 'must be an object'],
  ['provider.type', isOneOf('openai', 'azure', 'anthropic'), 'must be openai, azure or anthropic'],
  ['provider.baseUrl', isHttpUrl, 'must be an http or https URL'],
  ['provider.wireApi', isOneOf('completions', 'responses'), 'must be completions or responses'],
  ['systemMessage', isObject, 'must be an object'],
  ['systemMessage.mode', isOneOf('append', 'replace'), 'must be append or replace'],
  ['systemMessage.content', (content) => typeof content === 'string', 'must be a text'],
  ['infiniteSessions', isObject, 'must be an object'],
  ['infiniteSessions.enabled', isFlag, 'must be true or false'],
  ['infiniteSessions.backgroundCompactionThreshold', isWithin(0, 1), 'must be a number from 0 to 1'],
  ['infiniteSessions.bufferExhaustionThreshold', isWithin(0, 1), 'must be a number from 0 to 1'],
  ['availableTools', isTextList, 'must be a list of tool names'],
  ['excludedTools', isTextList, 'must be a list of tool names'],
  ['workingDirectory', isText, 'must be a path'],
  ['configDir', isText, 'must be a path'],
  ['tools', Array.isArray, 'must be a list of tools made with defineTool'],
  ['hooks', isObject, 'must be an object of hook responders'],
  ['commands', Array.isArray, 'must be a list'],
  ['extra', isObject, 'must be an object'],
];

/**
 * Checks a session's config before anything is sent.
 *
 * @throws InvalidOptionsError
 */
export function parseSessionConfig(config: SessionConfig): SessionConfig {
  checkOptions(subject, config, rules);
  checkTools(config.tools ?? []);
  if (config.provider !== undefined) checkProvider(config.provider, config.model);
  return config;
}

function checkProvider({ type, baseUrl }: ProviderConfig, model: string | undefined): void {
  const refuse = (path: string, expected: string) => {
    throw new InvalidOptionsError(subject, [{ path, expected }]);
  };
  if (!isText(baseUrl)) refuse('provider.baseUrl', 'is required');
  if (model === undefined) refuse('model', 'is required with a `provider`');
  const { hostname, pathname } = new URL(baseUrl);
  if (!/\.openai\.azure\.com$/i.test(hostname)) return;
  if (type !== 'azure') refuse('provider.type', 'must be "azure" for a host under openai.azure.com');
  if (pathname.startsWith('/openai')) refuse('provider.baseUrl', 'must be the host only: the runtime adds the path');
}

function isHttpUrl(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value);
}
