import type { OptionIssue } from '../errors/InvalidOptionsError.js';
import { isText, issuesIn } from '../protocol/checkOptions.js';
import type { OptionRule } from '../protocol/checkOptions.js';
import type { ModelSettings } from '../protocol/ModelSettings.js';
import type { ProviderConfig } from '../protocol/ProviderConfig.js';
import { providerRules } from './sessionRules.js';

const namedRules: readonly OptionRule[] = [
  ['name!', (name) => typeof name === 'string' && /^[^/]+$/.test(name), 'must be a text without "/"'],
  ...providerRules,
];

/** What is wrong with the providers of a session, and with what they need beside them. */
export function providerIssues({ provider, providers, models, model }: ModelSettings): OptionIssue[] {
  const names = new Set(providers?.map((named) => named.name));
  const modelRules: readonly OptionRule[] = [
    ['id!', isText, 'must be a text'],
    ['provider!', (name) => names.has(name as string), 'must be the name of one of `providers`'],
  ];
  return [
    ...(provider === undefined ? [] : issuesOf(provider, providerRules, 'provider')),
    ...(provider === undefined || model !== undefined
      ? []
      : [{ path: 'model', expected: 'is required with a `provider`' }]),
    ...(provider === undefined || providers === undefined
      ? []
      : [{ path: 'providers', expected: 'cannot be used with `provider`, which is for the whole session' }]),
    ...(providers ?? []).flatMap((named, index) => issuesOf(named, namedRules, `providers[${index}]`)),
    ...(models ?? []).flatMap((own, index) => issuesIn(own, modelRules, `models[${index}]`)),
  ];
}

function issuesOf(provider: ProviderConfig, rules: readonly OptionRule[], at: string): OptionIssue[] {
  const issues = issuesIn(provider, rules, at);
  if (issues.length > 0) return issues;
  const { hostname, pathname } = new URL(provider.baseUrl);
  const isAzureHost = /\.openai\.azure\.com$/i.test(hostname);
  if (isAzureHost && provider.type !== 'azure') {
    return [{ path: `${at}.type`, expected: 'must be "azure" for a host under openai.azure.com' }];
  }
  if (provider.type !== 'azure' || !/^\/openai(\/|$)/i.test(pathname)) return [];
  return [{ path: `${at}.baseUrl`, expected: 'must be the host only, without `/openai`: the runtime adds the path' }];
}
