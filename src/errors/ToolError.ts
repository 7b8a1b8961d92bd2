import { CopilotError } from './CopilotError.js';

/**
 * Thrown by a tool's handler to speak to the model: `message` is what the model reads. The text of any other error is kept
 * from it, since it may hold paths, queries or secrets.
 *
 * Code `TOOL_FAILED`.
 *
 * @example
 * ```ts
 * import { ToolError } from 'copilot-rx';
 *
 * const find = (id: string) => {
 *   throw new ToolError(`There is no issue ${id}. Search for it first.`);
 * };
 * console.log(typeof find);
 * ```
 */
export class ToolError extends CopilotError {
  readonly code = 'TOOL_FAILED';
}
