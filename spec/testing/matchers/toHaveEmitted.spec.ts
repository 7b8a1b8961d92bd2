import { toHaveEmitted } from '../../../src/testing/index.js';
import { event } from '../../support/events.js';

const events = [
  event('assistant.turn_start', { turnId: '0', interactionId: 'i' }),
  event('assistant.message', { messageId: 'm', content: 'Hi', toolRequests: [{ toolCallId: 'c', name: 'bash' }] }),
];

describe('toHaveEmitted', () => {
  it('finds an event by its type, and by a part of its data', () => {
    expect(toHaveEmitted(events, 'assistant.message').pass).toBe(true);
    expect(toHaveEmitted(events, 'assistant.turn_start', { turnId: '0' }).pass).toBe(true);
    expect(toHaveEmitted(events, 'assistant.message', { content: expect.stringMatching(/^H/) as string }).pass).toBe(
      true,
    );
    const requests = [expect.objectContaining({ name: 'bash' })];
    expect(toHaveEmitted(events, 'assistant.message', { toolRequests: requests }).pass).toBe(true);
  });

  it('finds no other', () => {
    expect(toHaveEmitted(events, 'session.idle').pass).toBe(false);
    expect(toHaveEmitted(events, 'assistant.message', { content: 'Ho' }).pass).toBe(false);
    expect(toHaveEmitted([], 'session.idle').pass).toBe(false);
  });

  it('lists the latest thirty', () => {
    const deltas = Array.from({ length: 100 }, (_, i) =>
      event('assistant.message_delta', { messageId: 'm', deltaContent: String(i) }),
    );
    const lines = toHaveEmitted(deltas, 'session.idle').message().split('\n');

    expect(lines).toHaveLength(33);
    expect(lines[2]).toBe('  … 70 more, and then');
    expect(lines.at(-1)).toBe('  assistant.message_delta "99"');
  });

  it('lists the events of that type, or else all', () => {
    expect(toHaveEmitted(events, 'assistant.message', { content: 'Ho' }).message()).toBe(
      'Expected an event assistant.message with { content: "Ho" }.\nThere was:\n  assistant.message "Hi"',
    );
    expect(toHaveEmitted(events, 'session.idle').message()).toBe(
      [
        'Expected an event session.idle.',
        'There was:',
        '  assistant.turn_start { turnId: "0", interactionId: "i" }',
        '  assistant.message "Hi"',
      ].join('\n'),
    );
    expect(toHaveEmitted(events, 'assistant.message').message()).toContain('Expected no event assistant.message.');
  });
});
