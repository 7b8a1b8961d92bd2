import type { PermissionRequest } from 'copilot-rx';

/** A permission request in words, and what is to be shown of it as it is. */
export interface PermissionWords {
  readonly title: string;
  /** The command, path, address or arguments, letter for letter. */
  readonly exact: string | undefined;
  /** Of `exact`: a diff. */
  readonly isDiff: boolean;
  /** What the agent says it is for. */
  readonly intention: string | undefined;
  /** Leave can be given for the rest of the session. */
  readonly canLast: boolean;
}

export function permissionWords(request: PermissionRequest): PermissionWords {
  const words = { exact: undefined, isDiff: false, intention: undefined, canLast: true };
  switch (request.kind) {
    case 'shell':
      return {
        ...words,
        title: 'Run a command?',
        exact: request.fullCommandText,
        intention: request.intention,
        canLast: request.canOfferSessionApproval !== false,
      };
    case 'write': {
      const { fileName, diff, newFileContents, intention } = request;
      return {
        ...words,
        title: `Write ${fileName}?`,
        exact: diff ?? newFileContents,
        isDiff: diff !== undefined,
        intention,
      };
    }
    case 'read':
      return { ...words, title: 'Read this?', exact: request.path, intention: request.intention };
    case 'url':
      return { ...words, title: 'Fetch this address?', exact: request.url, intention: request.intention };
    case 'mcp': {
      const { serverName, toolName, toolTitle, args } = request;
      return { ...words, title: `Use ${toolTitle ?? toolName} of the server ${serverName}?`, exact: json(args) };
    }
    case 'custom-tool': {
      const { toolName, toolDescription, args } = request;
      return { ...words, title: `Use the tool ${toolName}?`, exact: json(args), intention: toolDescription };
    }
    case 'hook': {
      const { toolName, toolArgs, hookMessage } = request;
      return { ...words, title: `Use ${toolName}?`, exact: json(toolArgs), intention: hookMessage };
    }
    default:
      return { ...words, title: `Allow this (${request.kind})?`, exact: json(request) };
  }
}

function json(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value, null, 2);
}
