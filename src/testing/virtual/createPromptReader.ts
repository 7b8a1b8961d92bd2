import type { Prompt } from './Prompt.js';

/** Makes prompts of what `session.send` is given. */
export function createPromptReader(
  sessionId: string,
  nextId: (prefix: string) => string,
): (message: Readonly<Record<string, unknown>>) => Prompt {
  return ({ prompt, mode }) => ({
    sessionId,
    messageId: nextId('m'),
    text: typeof prompt === 'string' ? prompt : '',
    mode: mode === 'immediate' ? 'immediate' : 'enqueue',
  });
}
