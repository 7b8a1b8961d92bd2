import { toHaveAsked } from '../../../src/testing/index.js';
import type { AnsweredAsk } from '../../../src/responders/AnsweredAsk.js';

const asked: AnsweredAsk[] = [
  {
    ask: {
      id: '1',
      sessionId: 's',
      mustAnswer: true,
      kind: 'tool',
      toolCallId: 'c',
      toolName: 'echo',
      arguments: { x: 1 },
    },
    outcome: 'answered',
    latencyMs: 0,
  },
];

describe('toHaveAsked', () => {
  it('finds an ask by its kind, and by some of its fields', () => {
    expect(toHaveAsked(asked, 'tool').pass).toBe(true);
    expect(toHaveAsked(asked, 'tool', { toolName: 'echo', arguments: { x: 1 } }).pass).toBe(true);
    expect(toHaveAsked(asked, 'permission').pass).toBe(false);
    expect(toHaveAsked(asked, 'tool', { toolName: 'other' }).pass).toBe(false);
  });

  it('lists the asks that were there', () => {
    expect(toHaveAsked(asked, 'permission').message()).toMatch(
      /^Expected an ask of kind permission\.\nThere was:\n {2}\{/,
    );
    expect(toHaveAsked([], 'tool', { toolName: 'echo' }).message()).toBe(
      'Expected an ask of kind tool with { toolName: "echo" }.\nThere was nothing.',
    );
    expect(toHaveAsked(asked, 'tool').message()).toContain('Expected no ask of kind tool.');
  });
});
