import { toHaveText } from '../../../src/testing/index.js';
import { event } from '../../support/events.js';

const delta = (messageId: string, deltaContent: string) =>
  event('assistant.message_delta', { messageId, deltaContent });
const message = (content: string, envelope = {}) => event('assistant.message', { messageId: 'm', content }, envelope);
const below = { agentId: 'a' };

describe('toHaveText', () => {
  it.each([
    ['the last message', [message('One'), message('Two')], 'Two'],
    ['a message, whatever was streamed', [delta('m', 'On'), message('One'), delta('n', 'Tw')], 'One'],
    ['no message that only calls tools', [message('One'), message('')], 'One'],
    ['what was streamed, without a message', [delta('m', 'On'), delta('n', 'T'), delta('n', 'wo')], 'Two'],
    ['no sub-agent', [message('One'), message('Below', below), delta('n', 'x')], 'One'],
    ['nothing', [event('session.idle', {})], ''],
  ])('takes %s', (_name, events, text) => {
    expect(toHaveText(events, text).pass).toBe(true);
    expect(toHaveText(events, `${text}.`).pass).toBe(false);
  });

  it('takes a pattern, and a matcher', () => {
    expect(toHaveText([message('It is 42.')], /\d+/).pass).toBe(true);
    expect(toHaveText([message('It is 42.')], /\?/).pass).toBe(false);
    const again = /42/g;
    expect([1, 2].map(() => toHaveText([message('It is 42.')], again).pass)).toEqual([true, true]);
    expect(toHaveText([message('It is 42.')], expect.stringContaining('42') as string).pass).toBe(true);
  });

  it('shows the answer', () => {
    expect(toHaveText([message('One')], 'Two').message()).toBe('Expected the answer "Two".\nThere was:\n  "One"');
    expect(toHaveText([], /Two/).message()).toBe('Expected the answer /Two/.\nThere was nothing.');
    expect(toHaveText([message('One')], 'One').message()).toContain('Expected another answer than "One".');
  });
});
