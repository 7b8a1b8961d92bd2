import type { PermissionRequest } from '../../protocol/PermissionRequest.js';

/**
 * What the runtime is to remember when a request is approved for the session: without it, it remembers nothing. Undefined
 * where it has no such memory.
 */
export function sessionApproval(request: PermissionRequest): object | undefined {
  switch (request.kind) {
    case 'shell': {
      const commandIdentifiers = request.commands?.map(({ identifier }) => identifier) ?? [];
      return commandIdentifiers.length === 0 ? undefined : { approval: { kind: 'commands', commandIdentifiers } };
    }
    case 'read':
    case 'write':
    case 'memory':
      return { approval: { kind: request.kind } };
    case 'mcp':
      return { approval: { kind: 'mcp', serverName: request.serverName, toolName: request.toolName } };
    case 'custom-tool':
      return { approval: { kind: 'custom-tool', toolName: request.toolName } };
    case 'url':
      return URL.canParse(request.url) ? { domain: new URL(request.url).hostname } : undefined;
    default:
      return undefined;
  }
}
