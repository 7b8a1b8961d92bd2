import type { PermissionRequest } from 'copilot-rx';

/** What leave is asked for: what it is about, and what there is to look at before one decides. */
export function describePermission(request: PermissionRequest): { readonly question: string; readonly detail: string } {
  switch (request.kind) {
    case 'shell':
      return { question: 'Run this?', detail: request.fullCommandText };
    case 'write':
      return { question: `Write ${request.fileName}?`, detail: request.diff ?? request.newFileContents ?? '' };
    case 'read':
      return { question: `Read ${request.path}?`, detail: request.intention ?? '' };
    case 'mcp':
      return { question: `Call ${request.toolTitle ?? request.toolName}?`, detail: json(request.args) };
    case 'url':
      return { question: `Fetch ${request.url}?`, detail: request.intention ?? '' };
    case 'custom-tool':
      return { question: `Call ${request.toolName}?`, detail: json(request.args) };
    case 'hook':
      return { question: `Go on with ${request.toolName}?`, detail: request.hookMessage ?? json(request.toolArgs) };
    default:
      return { question: `Allow this (${request.kind})?`, detail: '' };
  }
}

function json(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value, undefined, 2);
}
