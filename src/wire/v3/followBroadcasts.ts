import type { SessionEvent } from '../../protocol/SessionEvent.js';
import type { RpcConnection } from '../../rpc/RpcConnection.js';
import type { AskDesk } from '../createAskDesk.js';
import { readFields } from '../../util/readFields.js';
import { readText } from '../readText.js';
import { openBroadcast } from './openBroadcast.js';

const endings = new Set<string>([
  'external_tool.completed',
  'permission.completed',
  'elicitation.completed',
  'command.completed',
]);

/** Picks the asks, and what ends them, from a session's events. Each is broadcast to all clients of the session. */
export function followBroadcasts(rpc: RpcConnection, desk: AskDesk): (sessionId: string, event: SessionEvent) => void {
  return (sessionId, event) => {
    if (openBroadcast({ rpc, desk }, sessionId, event)) return;
    if (endings.has(event.type)) {
      desk.withdrawOne(sessionId, readText(readFields(event.data)['requestId']) ?? '');
    } else if (event.type === 'abort') {
      // Broadcasts have endings of their own; requests have none, and nobody waits for their answers now.
      desk.withdraw(sessionId, ({ decline }) => decline !== undefined);
    }
  };
}
