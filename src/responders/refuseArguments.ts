import type { ToolResult } from '../protocol/ToolResult.js';
import type { StandardIssue } from './StandardSchema.js';

/** Tells the model what is wrong with its arguments, so that it can call again. Values are not repeated. */
export function refuseArguments(issues: readonly StandardIssue[]): ToolResult {
  const lines = issues.map(({ path = [], message }) => `- ${pathOf(path)}: ${message}`);
  return {
    resultType: 'failure',
    textResultForLlm: ['The arguments do not fit. Correct them and call the tool again:', ...lines].join('\n'),
  };
}

function pathOf(path: NonNullable<StandardIssue['path']>): string {
  if (path.length === 0) return '(arguments)';
  return path.map((step) => String(typeof step === 'object' ? step.key : step)).join('.');
}
