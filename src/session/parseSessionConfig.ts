import { InvalidOptionsError } from '../errors/InvalidOptionsError.js';
import type { OptionIssue } from '../errors/InvalidOptionsError.js';
import { checkOptions } from '../protocol/checkOptions.js';
import type { InfiniteSessionConfig } from '../protocol/InfiniteSessionConfig.js';
import { checkTools } from '../responders/checkTools.js';
import type { SessionConfig } from './SessionConfig.js';
import { agentIssues } from './agentIssues.js';
import { mcpServerIssues } from './mcpServerIssues.js';
import { providerIssues } from './providerIssues.js';
import { sessionRules } from './sessionRules.js';
import { systemMessageIssues } from './systemMessageIssues.js';

const subject = 'session config';

/**
 * Checks a session's config before anything is sent.
 *
 * @throws InvalidOptionsError
 */
export function parseSessionConfig(config: SessionConfig): SessionConfig {
  // First each option by itself: what follows relies on their shapes.
  checkOptions(subject, config, sessionRules);
  const issues = [
    ...providerIssues(config),
    ...mcpServerIssues(config.mcpServers),
    ...agentIssues(config.customAgents),
    ...systemMessageIssues(config.systemMessage, config.onSystemMessageTransform !== undefined),
    ...thresholdIssues(config.infiniteSessions),
  ];
  if (issues.length > 0) throw new InvalidOptionsError(subject, issues);
  checkTools(config.tools ?? []);
  return config;
}

function thresholdIssues({
  backgroundCompactionThreshold: background = 0,
  bufferExhaustionThreshold: buffer = 1,
}: InfiniteSessionConfig = {}): OptionIssue[] {
  if (background <= buffer) return [];
  const path = 'infiniteSessions.backgroundCompactionThreshold';
  return [{ path, expected: 'must not be above `bufferExhaustionThreshold`' }];
}
