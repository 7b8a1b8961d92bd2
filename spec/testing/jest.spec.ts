import '../../src/testing/jest.js';
import { event } from '../support/events.js';

const events = [
  event('tool.execution_start', { toolCallId: 'c', toolName: 'bash', arguments: { command: 'ls' } }),
  event('session.idle', {}),
];

describe('copilot-rx/testing/jest', () => {
  it('gives expect the matchers, typed', () => {
    expect(events).toHaveToolCall('bash', { command: 'ls' });
    expect(events).toHaveEmitted('session.idle');
    expect(events).toEndWith('idle');
    expect(events).not.toHaveText('Hello');
    expect([]).not.toHaveAsked('tool');
  });

  it('fails with a list of what was there', () => {
    expect(() => expect(events).toHaveToolCall('view')).toThrow('tool.execution_start bash { command: "ls" }');
    expect(() => expect(events).not.toEndWith('idle')).toThrow('Expected another end than idle.');
  });
});
