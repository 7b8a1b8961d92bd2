import { InvalidOptionsError, type OptionIssue } from '../errors/InvalidOptionsError.js';
import type { Tool } from './Tool.js';

/** What runtimes of protocol 3 accept. */
const validName = /^[a-zA-Z0-9_-]{1,64}$/;

/** Throws `InvalidOptionsError` when a tool's name is not valid, or not the only one: runtimes fail late, or not at all. */
export function checkTools(tools: readonly Pick<Tool, 'name'>[]): void {
  const issues = tools.flatMap(({ name }, index): OptionIssue[] => {
    const path = `tools[${index}].name`;
    if (!validName.test(name)) return [{ path, expected: 'must be 1 to 64 letters, digits, `_` or `-`' }];
    const first = tools.findIndex((other) => other.name === name);
    return first < index ? [{ path, expected: `must differ from that of tools[${first}]` }] : [];
  });
  if (issues.length > 0) throw new InvalidOptionsError('tools', issues);
}
