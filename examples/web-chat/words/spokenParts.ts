import type { Conversation } from 'copilot-rx';

/** What is new in a conversation and worth saying aloud: whole messages since some time, and how the run ended. */
export function spokenParts(before: Conversation | undefined, now: Conversation, since: string): readonly string[] {
  const words: string[] = [];
  if (before?.messages !== now.messages) {
    for (const message of now.messages.slice(before?.messages.length ?? 0)) {
      if (message.role === 'assistant' && message.content !== '' && message.timestamp >= since)
        words.push(message.content);
    }
  }
  if (before !== undefined && before.status !== now.status) {
    if (now.status === 'failed') words.push(`The run failed: ${now.error?.message ?? 'the runtime does not say why'}`);
    if (now.status === 'aborted') words.push('Stopped.');
  }
  return words;
}
