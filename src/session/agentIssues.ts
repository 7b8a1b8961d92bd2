import type { OptionIssue } from '../errors/InvalidOptionsError.js';
import { isFlag, isObject, isString, isText, isTextList, issuesIn, rulesFor } from '../protocol/checkOptions.js';
import type { OptionRule } from '../protocol/checkOptions.js';
import type { CustomAgentConfig } from '../protocol/CustomAgentConfig.js';
import { mcpServerIssues } from './mcpServerIssues.js';

const rules: readonly OptionRule[] = [
  ...rulesFor(isText, 'must be a text', 'name!', 'model'),
  ...rulesFor(isString, 'must be a text', 'prompt!', 'displayName', 'description'),
  ['tools', (tools) => tools === null || isTextList(tools), 'must be a list of tool names, or null for all'],
  ['skills', isTextList, 'must be a list of skills'],
  ['mcpServers', isObject, 'must be an object'],
  ['infer', isFlag, 'must be true or false'],
];

/** What is wrong with custom agents: the runtime leaves out those that make no sense, without a word. */
export function agentIssues(agents: readonly CustomAgentConfig[] = []): OptionIssue[] {
  return agents.flatMap((agent, index) => {
    const at = `customAgents[${index}]`;
    const issues = issuesIn(agent, rules, at);
    if (issues.length > 0) return issues;
    const first = agents.findIndex((other) => other.name === agent.name);
    return [
      ...(first < index ? [{ path: `${at}.name`, expected: `must differ from that of customAgents[${first}]` }] : []),
      ...mcpServerIssues(agent.mcpServers, `${at}.mcpServers`),
    ];
  });
}
