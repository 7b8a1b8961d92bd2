import { RequestRefusedError } from '../errors/RequestRefusedError.js';
import { checkOptions, isFlag, isObject, isText } from '../protocol/checkOptions.js';
import type { OptionRule } from '../protocol/checkOptions.js';
import type { ChatRequest } from './ChatRequest.js';

/**
 * Makes sure of what a page sends.
 *
 * @throws InvalidOptionsError, or RequestRefusedError when there is nothing to answer.
 */
export function readChatRequest(value: unknown): ChatRequest {
  checkOptions('chat request', value, rules);
  // Each part was looked at.
  const request = value as ChatRequest;
  const role = request.messages.at(-1)?.role;
  if (role !== 'user' && role !== 'assistant') {
    throw new RequestRefusedError(400, 'The last message has to be one of the user, or an answer with approvals.');
  }
  return request;
}

const rules: readonly OptionRule[] = [
  ['id!', (id) => isText(id) && String(id).length <= 200, 'must be a text of 1 to 200 characters'],
  ['messages!', isMessages, 'must be a list of UI messages, and not empty'],
  ['answers', isObject, 'must be an object, from ids of asks to answers'],
  ['cursor', isText, 'must be a text that is not empty'],
  ['answer', isName, 'must be a name of 1 to 100 letters, digits and hyphens'],
  ['resumes', isFlag, 'must be true or false'],
];

function isName(value: unknown): boolean {
  return typeof value === 'string' && /^[\w-]{1,100}$/.test(value);
}

function isMessages(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isMessage);
}

function isMessage(value: unknown): boolean {
  return isObject(value) && isText(value['role']) && Array.isArray(value['parts']) && value['parts'].every(isPart);
}

function isPart(value: unknown): boolean {
  return isObject(value) && isText(value['type']);
}
