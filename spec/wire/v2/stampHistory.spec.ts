import { stampHistory } from '../../../src/wire/v2/stampHistory.js';
import { event } from '../../support/events.js';

describe('stampHistory', () => {
  it('marks the events of sub-agents, as live ones are', () => {
    const own = event('assistant.message', { messageId: 'a', content: 'Hi' });
    const below = event('assistant.message', { messageId: 'b', content: 'Hi', parentToolCallId: 't' });

    expect(stampHistory({ events: [own, below] })).toEqual({ events: [own, { ...below, agentId: 't' }] });
  });

  it('passes on what is no history', () => {
    expect([undefined, null, {}, { events: 1 }].map(stampHistory)).toEqual([undefined, null, {}, { events: 1 }]);
  });
});
