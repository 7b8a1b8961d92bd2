import type { RemoteConnection } from 'copilot-rx/web';
import { errorWords } from './errorWords.js';

/** How the connection stands, where that is worth a word. */
export function connectionWords(connection: RemoteConnection): string | undefined {
  switch (connection.status) {
    case 'reconnecting':
      return 'The connection is lost. Trying to get it back …';
    case 'closed':
      return 'The session is over.';
    case 'failed':
      return `There is no connection any more. ${errorWords(connection.cause)}`;
    default:
      return undefined;
  }
}
