import type { Ask } from '../protocol/Ask.js';

/** What an ask is called in diagnostics, without what it holds. */
export function describeAsk(ask: Ask): string {
  switch (ask.kind) {
    case 'tool':
      return `tool \`${ask.toolName}\``;
    case 'hook':
      return `hook \`${ask.hook}\``;
    case 'command':
      return `command \`${ask.commandName}\``;
    default:
      return `${ask.kind} request`;
  }
}
