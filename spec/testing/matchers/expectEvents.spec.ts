import { NEVER } from 'rxjs';
import { expectEvents, toHaveText } from '../../../src/testing/index.js';
import { event } from '../../support/events.js';

const events = [event('assistant.message', { messageId: 'm', content: 'Hi' }), event('session.idle', {})];

describe('expectEvents', () => {
  it('has all matchers', () => {
    expectEvents(events).toHaveText('Hi');
    expectEvents(events).toEndWith('idle');
    expectEvents(events).toHaveEmitted('assistant.message', { content: 'Hi' });
    expect(() => expectEvents(events).toHaveToolCall('bash')).toThrow('Expected a call of the tool bash.');
    expect(() => expectEvents([]).toHaveAsked('tool')).toThrow('Expected an ask of kind tool.');
  });

  it.each([[NEVER], [Promise.resolve(events)], [undefined], [null]])('refuses what is no list: %p', (received) => {
    expect(() => expectEvents(received as never).toHaveText('Hi')).toThrow(/Expected a list/);
    expect(() => toHaveText(received as never, 'Hi')).toThrow(TypeError);
  });
});
