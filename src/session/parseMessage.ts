import { InvalidOptionsError } from '../errors/InvalidOptionsError.js';
import type { MessageOptions } from '../protocol/MessageOptions.js';
import {
  checkOptions,
  isFlag,
  isObject,
  isOneOf,
  isString,
  isText,
  isTextRecord,
  rulesFor,
} from '../protocol/checkOptions.js';
import type { OptionRule } from '../protocol/checkOptions.js';
import { attachmentIssues } from './attachmentIssues.js';

const rules: readonly OptionRule[] = [
  ['prompt!', isString, 'must be a text'],
  ['mode', isOneOf('enqueue', 'immediate'), 'must be "enqueue" or "immediate"'],
  ['attachments', Array.isArray, 'must be a list'],
  ['displayPrompt', isString, 'must be a text'],
  ['agentMode', isOneOf('interactive', 'plan', 'autopilot', 'shell'), 'must be interactive, plan, autopilot or shell'],
  ['requestHeaders', isTextRecord, 'must be an object of texts'],
  ['responseFormat.type', isOneOf('json_schema'), 'must be "json_schema"'],
  ['responseFormat.jsonSchema.name', isText, 'must be a text'],
  ...rulesFor(isObject, 'must be an object', 'responseFormat', 'responseFormat.jsonSchema', 'extra'),
  ...rulesFor(isText, 'must be a text', 'requiredTool', 'traceparent', 'tracestate'),
  ...rulesFor(isFlag, 'must be true or false', 'prepend', 'billable'),
];

/**
 * A prompt, or a prompt with options, as options.
 *
 * @throws InvalidOptionsError
 */
export function parseMessage(message: string | MessageOptions): MessageOptions {
  const options = typeof message === 'string' ? { prompt: message } : message;
  checkOptions('message', options, rules);
  const issues = (options.attachments ?? []).flatMap((one, index) => attachmentIssues(one, `attachments[${index}]`));
  if (issues.length > 0) throw new InvalidOptionsError('message', issues);
  return options;
}
