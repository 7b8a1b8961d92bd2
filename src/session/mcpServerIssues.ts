import type { OptionIssue } from '../errors/InvalidOptionsError.js';
import {
  isHttpUrl,
  isObject,
  isOneOf,
  isPositive,
  isText,
  isTextList,
  isTextRecord,
  issuesIn,
} from '../protocol/checkOptions.js';
import type { OptionRule } from '../protocol/checkOptions.js';
import type { McpServers } from '../protocol/McpServerConfig.js';

const sharedRules: readonly OptionRule[] = [
  ['tools', isTextList, 'must be a list of tool names, or ["*"]'],
  ['timeout', isPositive, 'must be a number of milliseconds'],
];

const localRules: readonly OptionRule[] = [
  ...sharedRules,
  ['type', isOneOf('local', 'stdio'), 'must be local, stdio, http or sse'],
  ['command!', isText, 'must be a program; a server behind a URL has `type: "http"` or "sse"'],
  ['args', (args) => Array.isArray(args) && args.every((arg) => typeof arg === 'string'), 'must be a list of texts'],
  ['env', isTextRecord, 'must be an object of texts'],
  ['cwd', isText, 'must be a path'],
];

const remoteRules: readonly OptionRule[] = [
  ...sharedRules,
  ['url!', isHttpUrl, 'must be an http or https URL'],
  ['headers', isTextRecord, 'must be an object of texts'],
];

/** What is wrong with MCP servers. */
export function mcpServerIssues(servers: McpServers = {}, at = 'mcpServers'): OptionIssue[] {
  return Object.entries(servers).flatMap(([name, server]) => {
    const isRemote = isObject(server) && isOneOf('http', 'sse')(server.type);
    return issuesIn(server, isRemote ? remoteRules : localRules, `${at}.${name}`);
  });
}
