import type { ModelMessage } from './ModelMessage.js';

/** The last thing the user said, without the time that the runtime puts before every prompt. */
export function lastUserTextOf(messages: readonly ModelMessage[]): string {
  const sent = messages.filter(({ role }) => role === 'user').at(-1)?.text ?? '';
  return sent.replace(/^<current_datetime>[^<]*<\/current_datetime>\s*/, '');
}
