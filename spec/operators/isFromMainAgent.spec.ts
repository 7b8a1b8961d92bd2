import { isFromMainAgent } from '../../src/operators/isFromMainAgent.js';
import { event } from '../support/events.js';

describe('isFromMainAgent', () => {
  it('holds for an event without agentId', () => {
    expect(isFromMainAgent(event('session.idle', {}))).toBe(true);
  });

  it("does not hold for a sub-agent's", () => {
    expect(isFromMainAgent(event('assistant.turn_start', { turnId: '0' }, { agentId: 'a' }))).toBe(false);
  });

  it('holds no empty id for the main agent', () => {
    expect(isFromMainAgent(event('assistant.turn_start', { turnId: '0' }, { agentId: '' }))).toBe(false);
  });
});
