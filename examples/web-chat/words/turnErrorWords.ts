import { errorWords } from './errorWords.js';

/** What is to be said of a turn that errored: nothing of what the conversation shows by itself. */
export function turnErrorWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'TURN_ABORTED' || code === 'TURN_FAILED' ? '' : errorWords(error);
}
