import type { SessionEvent } from '../../protocol/SessionEvent.js';
import type { RpcConnection } from '../../rpc/RpcConnection.js';
import type { AskDesk } from '../createAskDesk.js';
import { readFields } from '../../util/readFields.js';
import { readText } from '../readText.js';
import { broadcastTypes, openBroadcast } from './openBroadcast.js';

/** Picks the asks, and what ends them, from a session's events. Each is broadcast to all clients of the session. */
export function followBroadcasts(rpc: RpcConnection, desk: AskDesk): (sessionId: string, event: SessionEvent) => void {
  const ports = { rpc, desk };
  const open = (sessionId: string, event: SessionEvent) => openBroadcast(ports, sessionId, event);
  const close = (sessionId: string, { data }: SessionEvent) =>
    desk.withdrawOne(sessionId, readText(readFields(data)['requestId']) ?? '');
  // Broadcasts have endings of their own; requests have none, and nobody waits for their answers when the run is aborted.
  const abort = (sessionId: string) => desk.withdraw(sessionId, ({ decline }) => decline !== undefined);
  const followers = new Map<string, (sessionId: string, event: SessionEvent) => unknown>([
    ...broadcastTypes.map((type) => [type, open] as const),
    ...endings.map((type) => [type, close] as const),
    ['abort', abort],
  ]);
  // One look-up for the many events that are none of these.
  return (sessionId, event) => void followers.get(event.type)?.(sessionId, event);
}

const endings = ['external_tool.completed', 'permission.completed', 'elicitation.completed', 'command.completed'];
