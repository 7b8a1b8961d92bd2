import { isCopilotError } from 'copilot-rx';

/**
 * An error in a sentence or two; with all that is known of it when asked for. Errors of copilot-rx say what to do; they are told
 * apart by `code`.
 */
export function explain(error: unknown, isVerbose: boolean): string {
  if (isVerbose && error instanceof Error) return error.stack ?? error.message;
  if (isCopilotError(error)) return `${error.message}\n(${error.code})`;
  return error instanceof Error ? error.message : String(error);
}
