import type { PermissionRequest } from '../../../src/protocol/PermissionRequest.js';
import { sessionApproval } from '../../../src/wire/v3/sessionApproval.js';

const commands = ['git status', 'git push'].map((identifier) => ({ identifier, readOnly: false }));

describe('sessionApproval', () => {
  it.each<[PermissionRequest, object | undefined]>([
    [
      { kind: 'shell', fullCommandText: 'git', commands },
      { approval: { kind: 'commands', commandIdentifiers: ['git status', 'git push'] } },
    ],
    [{ kind: 'shell', fullCommandText: 'git' }, undefined],
    [{ kind: 'write', fileName: 'a' }, { approval: { kind: 'write' } }],
    [{ kind: 'read', path: 'a' }, { approval: { kind: 'read' } }],
    [{ kind: 'mcp', serverName: 's', toolName: 't' }, { approval: { kind: 'mcp', serverName: 's', toolName: 't' } }],
    [{ kind: 'mcp', serverName: 's', toolName: 's-t' }, { approval: { kind: 'mcp', serverName: 's', toolName: 't' } }],
    [{ kind: 'custom-tool', toolName: 't' }, { approval: { kind: 'custom-tool', toolName: 't' } }],
    [{ kind: 'url', url: 'https://example.com/a' }, { domain: 'example.com' }],
    [{ kind: 'url', url: 'nonsense' }, undefined],
    [{ kind: 'hook', toolName: 't' }, undefined],
    [{ kind: 'memory' }, { approval: { kind: 'memory' } }],
  ])('of %j is %j', (request, approval) => {
    expect(sessionApproval(request)).toEqual(approval);
  });
});
