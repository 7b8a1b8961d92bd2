import type { CustomAgentConfig } from '../protocol/CustomAgentConfig.js';
import type { McpServers } from '../protocol/McpServerConfig.js';
import type { Params } from '../protocol/Methods.js';
import type { ProviderConfig } from '../protocol/ProviderConfig.js';
import { toolDeclarations } from '../responders/toolDeclarations.js';
import { defined } from '../util/defined.js';
import type { SessionConfig } from './SessionConfig.js';

/** The methods that open a session. They take the same parameters, for a resumed session is told everything again. */
export type OpeningMethod = 'session.create' | 'session.resume';

/** The parameters that open a session with a config: its settings, and what the runtime may ask. */
export function createParams(
  sessionId: string,
  config: SessionConfig,
  method: OpeningMethod = 'session.create',
): Params<OpeningMethod> {
  const {
    extra,
    tools,
    hooks,
    commands,
    provider,
    providers,
    mcpServers,
    customAgents,
    disableResume,
    continuePendingWork,
    onPermissionRequest,
    onUserInputRequest,
    onElicitationRequest,
    onExitPlanModeRequest,
    onSystemMessageTransform,
    onBearerTokenRequest,
    ...settings
  } = config;
  const hasBearerTokenProvider = onBearerTokenRequest && true;
  return {
    ...extra,
    ...settings,
    sessionId,
    // Always: without it protocol 2 runs every tool unasked.
    requestPermission: true,
    // Values of MCP servers' environments are meant as they are. CLI 1.0.102 looks variables up all the same.
    envValueMode: 'direct',
    includeSubAgentStreamingEvents: settings.includeSubAgentStreamingEvents ?? true,
    ...defined({
      toolFilterPrecedence: settings.toolFilterPrecedence ?? (settings.excludedTools && 'excluded'),
      tools: tools && toolDeclarations(tools),
      commands: commands?.map(({ name, description }) => defined({ name, description })),
      provider: provider && defined({ ...provider, hasBearerTokenProvider }),
      providers: providers?.map((named) => (hasOwnKey(named) ? named : defined({ ...named, hasBearerTokenProvider }))),
      mcpServers: mcpServers && withAllTools(mcpServers),
      customAgents: customAgents?.map(withAllToolsOfServers),
      hooks: isGiven(hooks) ? true : undefined,
      requestUserInput: onUserInputRequest && true,
      requestElicitation: onElicitationRequest && true,
      requestExitPlanMode: onExitPlanModeRequest && true,
      ...(method === 'session.resume' ? { disableResume, continuePendingWork } : {}),
    }),
  };
}

function hasOwnKey({ apiKey, bearerToken }: ProviderConfig): boolean {
  return (apiKey ?? bearerToken) !== undefined;
}

/** Protocol 2 offers no tool of a server that does not say which. */
function withAllTools(servers: McpServers): McpServers {
  return Object.fromEntries(Object.entries(servers).map(([name, server]) => [name, { tools: ['*'], ...server }]));
}

function withAllToolsOfServers(agent: CustomAgentConfig): CustomAgentConfig {
  return agent.mcpServers === undefined ? agent : { ...agent, mcpServers: withAllTools(agent.mcpServers) };
}

function isGiven(hooks: SessionConfig['hooks']): boolean {
  return hooks !== undefined && Object.values(hooks).some((responder) => responder !== undefined);
}
