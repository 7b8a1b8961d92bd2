import type { ModelMessage } from './ModelMessage.js';

/** The last thing the user said, without the time and the reminders that the runtime puts around every prompt. */
export function lastUserTextOf(messages: readonly ModelMessage[]): string {
  const sent = messages.filter(({ role }) => role === 'user').at(-1)?.text ?? '';
  return sent
    .replace(/^<current_datetime>[^<]*<\/current_datetime>\s*/, '')
    .replace(/\s*<reminder>(?:(?!<reminder>)[^])*<\/reminder>\s*$/, '');
}
