import { InvalidOptionsError } from '../errors/InvalidOptionsError.js';
import type { OptionIssue } from '../errors/InvalidOptionsError.js';
import type { MessageOptions } from '../protocol/MessageOptions.js';
import { isObject } from '../protocol/checkOptions.js';
import { readFields } from '../util/readFields.js';

const taken = new Set(['prompt', 'displayPrompt', 'mode', 'responseFormat', 'attachments']);
const advice = 'is not taken from elsewhere, unless `toMessage` says so';

/**
 * A prompt from elsewhere, without what could read files of this machine or change more than this prompt. The session checks the rest.
 *
 * @throws InvalidOptionsError
 */
export function readMessage(message: unknown): MessageOptions {
  if (typeof message === 'string') return { prompt: message };
  if (!isObject(message))
    throw new InvalidOptionsError('message', [{ path: '', expected: 'must be a text or an object' }]);
  const issues = [...unknownFields(message), ...foreignAttachments(message['attachments'])];
  if (issues.length > 0) throw new InvalidOptionsError('message', issues);
  // Looked at by `session.turn` and `session.send`.
  return message as unknown as MessageOptions;
}

function unknownFields(message: object): OptionIssue[] {
  return Object.keys(message)
    .filter((path) => !taken.has(path))
    .map((path) => ({ path: path.slice(0, 100), expected: advice }));
}

function foreignAttachments(attachments: unknown): OptionIssue[] {
  if (!Array.isArray(attachments)) return [];
  return attachments.flatMap((one, index) =>
    readFields(one)['type'] === 'blob' ? [] : [{ path: `attachments[${index}]`, expected: `of this type ${advice}` }],
  );
}
