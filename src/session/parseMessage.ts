import { InvalidOptionsError } from '../errors/InvalidOptionsError.js';
import type { MessageOptions } from '../protocol/MessageOptions.js';
import { checkOptions, isObject, isOneOf } from '../protocol/checkOptions.js';

/**
 * A prompt, or a prompt with options, as options.
 *
 * @throws InvalidOptionsError
 */
export function parseMessage(message: string | MessageOptions): MessageOptions {
  const options = typeof message === 'string' ? { prompt: message } : message;
  checkOptions('message', options, [
    ['prompt', (value) => typeof value === 'string', 'must be a text'],
    ['mode', isOneOf('enqueue', 'immediate'), 'must be "enqueue" or "immediate"'],
    [
      'attachments',
      (list) => Array.isArray(list) && list.every(isAttachment),
      'must be a list of objects with a `type`',
    ],
  ]);
  // `undefined` passed the rules: they are about options that are given.
  if (typeof options.prompt !== 'string')
    throw new InvalidOptionsError('message', [{ path: 'prompt', expected: 'is required' }]);
  return options;
}

function isAttachment(value: unknown): boolean {
  return isObject(value) && typeof value['type'] === 'string';
}
