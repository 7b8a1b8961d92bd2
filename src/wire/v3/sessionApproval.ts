import type { McpPermission, PermissionRequest } from '../../protocol/PermissionRequest.js';

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
      return { approval: { kind: 'mcp', serverName: request.serverName, toolName: ownName(request) } };
    case 'custom-tool':
      return { approval: { kind: 'custom-tool', toolName: request.toolName } };
    case 'url':
      return URL.canParse(request.url) ? { domain: new URL(request.url).hostname } : undefined;
    default:
      return undefined;
  }
}

/** The tool as its server calls it: a request names it as the model does, `server-tool`, and an approval of that name is for nothing. */
function ownName({ serverName, toolName }: McpPermission): string {
  return toolName.startsWith(`${serverName}-`) ? toolName.slice(serverName.length + 1) : toolName;
}
