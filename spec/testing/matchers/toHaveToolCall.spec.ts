import { toHaveToolCall } from '../../../src/testing/index.js';
import { event } from '../../support/events.js';

const start = (toolName: string, args?: unknown) =>
  event('tool.execution_start', { toolCallId: 'c', toolName, arguments: args });
const events = [start('view', { path: '/a', lines: [1, 2] }), event('session.idle', {}), start('bash')];

describe('toHaveToolCall', () => {
  it.each([
    ['any arguments', 'view', undefined],
    ['these arguments', 'view', { path: '/a', lines: [1, 2] }],
    ['some of them', 'view', { path: '/a' }],
    ['arguments that a matcher accepts', 'view', { path: expect.stringContaining('a') }],
    ['none', 'bash', undefined],
  ])('finds a call with %s', (_name, toolName, args) => {
    expect(toHaveToolCall(events, toolName, args).pass).toBe(true);
  });

  it.each([
    ['of another tool', 'edit', undefined],
    ['with another argument', 'view', { path: '/b' }],
    ['with a longer list', 'view', { lines: [1] }],
    ['with an argument that is not there', 'view', { path: '/a', depth: 1 }],
    ['with arguments, when there were none', 'bash', {}],
  ])('finds no call %s', (_name, toolName, args) => {
    expect(toHaveToolCall(events, toolName, args).pass).toBe(false);
  });

  it('lists the calls that were there', () => {
    expect(toHaveToolCall(events, 'view', { path: '/b' }).message()).toBe(
      [
        'Expected a call of the tool view with { path: "/b" }.',
        'There was:',
        '  tool.execution_start view { path: "/a", lines: [1, 2] }',
        '  tool.execution_start bash',
      ].join('\n'),
    );
    expect(toHaveToolCall([], 'view').message()).toBe('Expected a call of the tool view.\nThere was nothing.');
  });

  it('says what is not wanted', () => {
    expect(toHaveToolCall(events, 'bash').message()).toContain('Expected no call of the tool bash.');
  });
});
