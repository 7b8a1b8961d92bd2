import { Socket } from 'node:net';
import { allow } from '../../src/responders/allow.js';
import { defineTool } from '../../src/responders/defineTool.js';
import { countCalls } from './support/countCalls.js';
import { onBlastServer, run } from './support/onBlastServer.js';

jest.setTimeout(60_000);

describe('answers to what is asked for at once', () => {
  it.each([
    { asks: 'hook', most: 100 },
    { asks: 'tool', most: 100 },
    { asks: 'permission', most: 100 },
  ])('$asks: ten times a hundred leave in $most writes at most', async ({ asks, most }) => {
    const session = await onBlastServer().createSession({
      tools: [defineTool('look_up', { description: 'Looks up.', handler: () => 'found' })],
      hooks: { onPreToolUse: () => ({ permissionDecision: 'allow' }) },
      onPermissionRequest: allow(),
    });
    const one = countCalls(Socket.prototype, '_write');
    const several = countCalls(Socket.prototype, '_writev');

    await run(session, { asks, count: 1_000, atOnce: 100 });

    expect(one.calls + several.calls).toBeLessThan(most);
  });
});
