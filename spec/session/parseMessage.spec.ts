import type { MessageOptions } from '../../src/protocol/MessageOptions.js';
import { parseMessage } from '../../src/session/parseMessage.js';

describe('parseMessage', () => {
  it('takes a text for a prompt', () => {
    expect(parseMessage('Hi')).toEqual({ prompt: 'Hi' });
  });

  it('takes options as they are, an empty prompt too', () => {
    const options: MessageOptions = { prompt: '', mode: 'immediate' };
    expect(parseMessage(options)).toBe(options);
  });

  it.each<[string, unknown, string]>([
    ['no prompt', {}, 'prompt'],
    ['an undefined prompt', { prompt: undefined }, 'prompt'],
    ['a prompt that is no text', { prompt: 1 }, 'prompt'],
    ['an unknown mode', { prompt: '', mode: 'now' }, 'mode'],
    ['attachments that are no list', { prompt: '', attachments: {} }, 'attachments'],
    ['nothing at all', undefined, ''],
  ])('refuses %s', (_, message, path) => {
    expect(() => parseMessage(message as MessageOptions)).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTIONS', issues: [expect.objectContaining({ path })] }),
    );
  });
});
