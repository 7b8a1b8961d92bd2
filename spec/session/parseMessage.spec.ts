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

  it('leaves kinds of attachments that it does not know to the runtime', () => {
    const options = { prompt: '', attachments: [{ type: 'brand_new' }] } as unknown as MessageOptions;
    expect(parseMessage(options)).toBe(options);
  });

  it.each<[string, unknown, string]>([
    ['no prompt', {}, 'prompt'],
    ['an undefined prompt', { prompt: undefined }, 'prompt'],
    ['a prompt that is no text', { prompt: 1 }, 'prompt'],
    ['an unknown mode', { prompt: '', mode: 'now' }, 'mode'],
    ['attachments that are no list', { prompt: '', attachments: {} }, 'attachments'],
    ['an attachment of no kind', { prompt: '', attachments: [{}] }, 'attachments[0].type'],
    ['an attachment that is nothing', { prompt: '', attachments: [null] }, 'attachments[0]'],
    ['a file without a path', { prompt: '', attachments: [{ type: 'file' }] }, 'attachments[0].path'],
    [
      'lines that count from 0',
      { prompt: '', attachments: [{ type: 'file', path: 'a', lineRange: { start: 0, end: 1 } }] },
      'attachments[0].lineRange',
    ],
    [
      'bytes that are no base64',
      { prompt: '', attachments: [{ type: 'blob', mimeType: 'a/b', data: 'no base64!' }] },
      'attachments[0].data',
    ],
    [
      'something on GitHub without a URL',
      { prompt: '', attachments: [{ type: 'github_url', url: 'octo/cat' }] },
      'attachments[0].url',
    ],
    ['headers that are no texts', { prompt: '', requestHeaders: { a: 1 } }, 'requestHeaders'],
    ['an unknown mode of the agent', { prompt: '', agentMode: 'sleep' }, 'agentMode'],
    ['nothing at all', undefined, ''],
  ])('refuses %s', (_, message, path) => {
    expect(() => parseMessage(message as MessageOptions)).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTIONS', issues: [expect.objectContaining({ path })] }),
    );
  });
});
