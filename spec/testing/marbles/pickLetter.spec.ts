import { pickLetter } from '../../../src/testing/marbles/pickLetter.js';
import { event } from '../../support/events.js';

const none = new Set<string>();

describe('pickLetter', () => {
  it.each([
    ['a letter itself', 'A', 'A'],
    ['a digit', 7, '7'],
    ['the first letter of a text', 'Hello', 'h'],
    ['the first letter of a delta', event('assistant.message_delta', { messageId: 'm', deltaContent: ' Hel' }), 'h'],
    [
      'that of an event, if its delta has none',
      event('assistant.message_delta', { messageId: 'm', deltaContent: '…' }),
      'm',
    ],
    ['that of an event without its family', event('session.idle', {}), 'i'],
    ['that of any other event', event('user.message', { content: '' }), 'u'],
    ['that of an ask', { kind: 'tool', id: '1' }, 't'],
    ['any, for a sign that means something else', '|', 'a'],
    ['any, for anything else', {}, 'a'],
    ['that of nothing', undefined, 'u'],
  ])('picks %s', (_name, value, letter) => {
    expect(pickLetter(value, none)).toBe(letter);
  });

  it('goes on to the next that is free, to capitals, and beyond', () => {
    expect(pickLetter('hello', new Set(['h']))).toBe('e');
    expect(pickLetter('ha', new Set(['h', 'a']))).toBe('b');
    expect(pickLetter('ha', new Set('abcdefghijklmnopqrstuvwxyz'))).toBe('H');
    expect(pickLetter('ha', new Set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'))).toBe('α');
  });
});
