import type { Params } from '../protocol/Methods.js';
import { toolDeclarations } from '../responders/toolDeclarations.js';
import type { SessionConfig } from './SessionConfig.js';

/** The parameters of `session.create` for a config: its settings, and what the runtime may ask. */
export function createParams(sessionId: string, config: SessionConfig): Params<'session.create'> {
  const {
    extra,
    tools,
    hooks,
    commands,
    provider,
    onPermissionRequest,
    onUserInputRequest,
    onElicitationRequest,
    onExitPlanModeRequest,
    onSystemMessageTransform,
    onBearerTokenRequest,
    ...settings
  } = config;
  return {
    ...extra,
    ...settings,
    sessionId,
    // Always: without it protocol 2 runs every tool unasked.
    requestPermission: true,
    ...(tools === undefined ? {} : { tools: toolDeclarations(tools) }),
    ...(isGiven(hooks) ? { hooks: true } : {}),
    ...(commands === undefined
      ? {}
      : {
          commands: commands.map(({ name, description }) => ({
            name,
            ...(description === undefined ? {} : { description }),
          })),
        }),
    ...(provider === undefined
      ? {}
      : { provider: onBearerTokenRequest === undefined ? provider : { ...provider, hasBearerTokenProvider: true } }),
    ...(onUserInputRequest === undefined ? {} : { requestUserInput: true }),
    ...(onElicitationRequest === undefined ? {} : { requestElicitation: true }),
    ...(onExitPlanModeRequest === undefined ? {} : { requestExitPlanMode: true }),
  };
}

function isGiven(hooks: SessionConfig['hooks']): boolean {
  return hooks !== undefined && Object.values(hooks).some((responder) => responder !== undefined);
}
