import type { PermissionRequest } from 'copilot-rx';
import { clip } from '../screen/clip.js';

/** What is allowed when something is allowed for a whole session. */
export interface Grant {
  /** Requests with the same key are covered. */
  readonly key: string;
  /** What that is, in words that follow “Yes, and”. */
  readonly words: string;
}

/** The grant that a request offers; `undefined` when each of its kind is a case of its own. */
export function grantOf(request: PermissionRequest): Grant | undefined {
  switch (request.kind) {
    case 'shell':
      return shellGrant(request.commands?.map(({ identifier }) => identifier) ?? []);
    case 'read':
      return { key: 'read', words: 'all reading' };
    case 'write':
      return { key: 'write', words: 'all writing of files' };
    case 'mcp':
      return { key: `mcp ${request.serverName} ${request.toolName}`, words: `every call of ${request.toolName}` };
    case 'url':
      return URL.canParse(request.url) ? urlGrant(new URL(request.url)) : undefined;
    case 'custom-tool':
    case 'hook':
      return { key: `${request.kind} ${request.toolName}`, words: `every call of ${request.toolName}` };
    default:
      return undefined;
  }
}

function shellGrant(identifiers: readonly string[]): Grant | undefined {
  const names = [...new Set(identifiers)].sort();
  return names.length === 0
    ? undefined
    : { key: `shell ${names.join(' ')}`, words: `every ${clip(names.join(' with '), 50)}` };
}

function urlGrant({ origin }: URL): Grant {
  return { key: `url ${origin}`, words: `all of ${origin}` };
}
