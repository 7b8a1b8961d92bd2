import { defineTool, deny } from '../../src/index.js';
import type { PermissionRequest, ResponderConfig } from '../../src/index.js';
import { withOwnToolsAllowed } from '../../src/responders/withOwnToolsAllowed.js';

const tools = [defineTool('mine', { description: 'Mine', handler: () => '' })];

function decide(config: ResponderConfig, request: PermissionRequest): unknown {
  const { onPermissionRequest } = withOwnToolsAllowed(config);
  return typeof onPermissionRequest === 'function'
    ? Reflect.apply(onPermissionRequest, undefined, [request])
    : undefined;
}

describe('withOwnToolsAllowed', () => {
  it('allows the host’s own tools and nothing else, where nobody decides', () => {
    expect(decide({ tools }, { kind: 'custom-tool', toolName: 'mine' })).toEqual({ decision: 'allow' });
    expect(decide({ tools }, { kind: 'custom-tool', toolName: 'another' })).toMatchObject({ decision: 'deny' });
    expect(decide({ tools }, { kind: 'shell', fullCommandText: 'ls' })).toMatchObject({ decision: 'deny' });
  });

  it('leaves every decision to the host that makes them', () => {
    const config: ResponderConfig = { tools, onPermissionRequest: deny() };
    expect(withOwnToolsAllowed(config)).toBe(config);
  });

  it('has nothing to say where there are no tools: all is denied by default', () => {
    expect(decide({}, { kind: 'read', path: '/' })).toBeUndefined();
  });
});
