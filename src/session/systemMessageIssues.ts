import type { OptionIssue } from '../errors/InvalidOptionsError.js';
import { isObject, isOneOf, isString, issuesIn } from '../protocol/checkOptions.js';
import type { OptionRule } from '../protocol/checkOptions.js';
import type { SystemMessageConfig } from '../protocol/SystemMessageConfig.js';

const actions = ['replace', 'append', 'prepend', 'remove', 'preserve', 'transform'];
const actionRule: OptionRule = ['action!', isOneOf(...actions), `must be one of ${actions.join(', ')}`];
const contentRule: OptionRule = ['content!', isString, 'must be a text'];

/** What is wrong with a system message. */
export function systemMessageIssues(message: SystemMessageConfig | undefined, canTransform: boolean): OptionIssue[] {
  if (message === undefined) return [];
  if (message.mode !== 'customize') return issuesIn(message, [contentRule], 'systemMessage');
  return Object.entries(message.sections ?? {}).flatMap(([id, section]) => {
    const at = `systemMessage.sections.${id}`;
    const action = isObject(section) ? section.action : undefined;
    const isText = isOneOf('replace', 'append', 'prepend')(action);
    const issues = issuesIn(section, isText ? [contentRule] : [actionRule], at);
    if (action !== 'transform' || canTransform) return issues;
    return [{ path: `${at}.action`, expected: 'needs an `onSystemMessageTransform` that rewrites the section' }];
  });
}
