import { isCopilotError } from 'copilot-rx';
import { UsageError } from './UsageError.js';

/** An error in a sentence or two. Errors of this package say what to do; they are told apart by `code`. */
export function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\nTry: npm start -- --help`;
  if (isCopilotError(error)) return `${error.message}\n(${error.code})`;
  return error instanceof Error ? error.message : String(error);
}
