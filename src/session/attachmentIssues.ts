import type { OptionIssue } from '../errors/InvalidOptionsError.js';
import { isHttpUrl, isObject, isString, isText, issuesIn, rulesFor } from '../protocol/checkOptions.js';
import type { OptionRule } from '../protocol/checkOptions.js';

const lineRange: OptionRule = ['lineRange', isLineRange, 'must be lines from `start` to `end`, counted from 1'];

/** What the kinds must have; a kind that is not here is for the runtime to judge. */
const rulesOf: Readonly<Record<string, readonly OptionRule[]>> = {
  file: [['path!', isText, 'must be a path'], lineRange],
  directory: [['path!', isText, 'must be a path']],
  selection: [
    ['filePath!', isText, 'must be a path'],
    ...rulesFor(isString, 'must be a text', 'displayName!', 'text!'),
    ...rulesFor(isObject, 'must be a place: { line, character }', 'selection.start!', 'selection.end!'),
  ],
  blob: [
    ['data!', isBase64, 'must be base64'],
    ['mimeType!', isText, 'must be a MIME type'],
  ],
};

const gitHubRules: readonly OptionRule[] = [['url!', isHttpUrl, 'must be an http or https URL'], lineRange];

/** What is wrong with an attachment. */
export function attachmentIssues(attachment: unknown, at: string): OptionIssue[] {
  const issues = issuesIn(attachment, [['type!', isText, 'must be the kind of attachment']], at);
  if (issues.length > 0 || !isObject(attachment)) return issues;
  const type = String(attachment['type']);
  return issuesIn(attachment, rulesOf[type] ?? (type.startsWith('github_') ? gitHubRules : []), at);
}

function isLineRange(value: unknown): boolean {
  if (!isObject(value)) return false;
  const [start, end] = [Number(value['start']), Number(value['end'])];
  return Number.isInteger(start) && Number.isInteger(end) && start >= 1 && end >= start;
}

function isBase64(value: unknown): boolean {
  return typeof value === 'string' && value.length % 4 === 0 && !/[^\w+/=-]/.test(value);
}
