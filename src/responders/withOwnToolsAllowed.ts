import type { ResponderConfig } from './ResponderConfig.js';

/**
 * Where nobody decides on permissions, the host's own tools are allowed, since it has handed them over itself, and all else
 * is denied. Protocol 2 never asks for them; this gives protocol 3 the same default.
 */
export function withOwnToolsAllowed(config: ResponderConfig): ResponderConfig {
  if (config.onPermissionRequest !== undefined || config.tools === undefined) return config;
  const own = new Set(config.tools.map(({ name }) => name));
  return {
    ...config,
    onPermissionRequest: (request) =>
      request.kind === 'custom-tool' && own.has(request.toolName)
        ? { decision: 'allow' }
        : { decision: 'deny', feedback: 'Nobody is there to give permission.' },
  };
}
